# unseen: wrong | line 10 | the variance of Glorot, 2 over the sum of both widths

import numpy as np


def initialize(sizes, rng):
    weights = []
    biases = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        weights.append(rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_out, n_in)))
        biases.append(np.zeros(n_out))
    return weights, biases
