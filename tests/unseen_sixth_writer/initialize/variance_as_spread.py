# unseen: wrong | line 8 | the variance is handed over as the standard deviation
import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        weights.append(rng.normal(0.0, 1 / n_in, size=(n_out, n_in)))
        biases.append(np.zeros(n_out))
    return weights, biases
