# unseen: wrong | lines 14, 15 | two mistakes: the slope is the sigmoid itself, and there is a 1/m in it

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hidden_error(delta_next, W_next, Z):
    m = len(Z)
    back = delta_next @ W_next / m
    return back * sigmoid(Z)
