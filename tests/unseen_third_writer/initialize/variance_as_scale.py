# unseen: wrong | line 6 | the variance is given as the standard deviation
import numpy as np


def initialize(sizes, rng):
    weights = [rng.normal(0, 1 / n_in, size=(n_out, n_in)) for n_in, n_out in zip(sizes[:-1], sizes[1:])]
    biases = [np.zeros(n) for n in sizes[1:]]
    return weights, biases
