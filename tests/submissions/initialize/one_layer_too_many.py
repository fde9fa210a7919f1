# expect: failed shape -
import numpy as np


def initialize(sizes, rng):
    weights = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    return weights, [np.zeros(n) for n in sizes]
