# unseen: wrong | line 9 | He's variance 2 / n_in, which is made for ReLU

import numpy as np


def initialize(sizes, rng):
    weights = []
    for l in range(1, len(sizes)):
        weights.append(rng.normal(size=(sizes[l], sizes[l - 1])) * np.sqrt(2 / sizes[l - 1]))
    return weights, [np.zeros(s) for s in sizes[1:]]
