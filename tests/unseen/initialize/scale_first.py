# unseen: right | - | the standard deviation as scale, pairs from enumerate

import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for l, width in enumerate(sizes[1:]):
        weights.append(rng.normal(loc=0.0, scale=sizes[l] ** -0.5, size=(width, sizes[l])))
        biases.append(np.zeros(width))
    return weights, biases
