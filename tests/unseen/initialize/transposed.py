# unseen: wrong | line 9 | the weights have shape (n_in, n_out) [shape]

import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for n_in, n_out in zip(sizes, sizes[1:]):
        weights.append(rng.normal(size=(n_in, n_out)) / np.sqrt(n_in))
        biases.append(np.zeros(n_out))
    return weights, biases
