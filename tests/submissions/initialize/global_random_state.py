# expect: failed value -
import numpy as np


def initialize(sizes, rng):
    weights = [np.random.randn(o, i) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    return weights, [np.zeros(o) for o in sizes[1:]]
