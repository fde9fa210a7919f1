# unseen: wrong | line 10 | the square of the sigmoid

import numpy as np


def sigmoid_prime(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    a = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return a * a
