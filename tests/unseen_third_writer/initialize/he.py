# unseen: wrong | line 8 | variance 2 / n_in, as for ReLU
import numpy as np


def initialize(sizes, rng):
    W, b = [], []
    for n_in, n_out in zip(sizes, sizes[1:]):
        W.append(rng.normal(size=(n_out, n_in)) * np.sqrt(2 / n_in))
        b.append(np.zeros(n_out))
    return W, b
