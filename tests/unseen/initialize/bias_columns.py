# unseen: wrong | line 8 | the biases are columns of shape (n, 1) [shape]

import numpy as np


def initialize(sizes, rng):
    weights = [rng.normal(scale=sizes[l] ** -0.5, size=(sizes[l + 1], sizes[l])) for l in range(len(sizes) - 1)]
    biases = [np.zeros((n, 1)) for n in sizes[1:]]
    return weights, biases
