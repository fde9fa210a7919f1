# unseen: wrong | line 8 | the variance 1 / n_in is given as the standard deviation
import numpy as np


def initialize(sizes, rng):
    weights, biases = [], []
    for n_in, n_out in zip(sizes, sizes[1:]):
        weights.append(rng.normal(loc=0.0, scale=1 / n_in, size=(n_out, n_in)))
        biases.append(np.zeros(n_out))
    return weights, biases
