# unseen: wrong | lines 7, 8 | two mistakes: the biases are ones, and the weights have variance 1

import numpy as np


def initialize(sizes, rng):
    weights = [rng.normal(size=(o, i)) for i, o in zip(sizes, sizes[1:])]
    return weights, [np.ones(o) for o in sizes[1:]]
