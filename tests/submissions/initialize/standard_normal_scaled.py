# expect: passed - -
import numpy as np


def initialize(sizes, rng):
    weights = [rng.standard_normal((o, i)) / i**0.5 for i, o in zip(sizes, sizes[1:])]
    return weights, [np.zeros(o) for o in sizes[1:]]
