# unseen: wrong | line 6 | the variance is that of Glorot, 2 / (n_in + n_out)
import numpy as np


def xavier_normal(n_out, n_in, rng):
    std = np.sqrt(2.0 / (n_in + n_out))
    return rng.normal(0.0, std, size=(n_out, n_in))


def initialize(sizes, rng):
    weights = [xavier_normal(o, i, rng) for i, o in zip(sizes, sizes[1:])]
    return weights, [np.zeros(o) for o in sizes[1:]]
