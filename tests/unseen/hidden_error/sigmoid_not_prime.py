# unseen: wrong | line 13 | the sigmoid stands in place of its derivative

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hidden_error(delta_next, W_next, Z):
    return np.dot(delta_next, W_next) * sigmoid(Z)
