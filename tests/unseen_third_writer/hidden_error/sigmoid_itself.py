# unseen: wrong | line 13 | the sigmoid is taken in the place of its derivative
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hidden_error(delta_next, W_next, Z):
    back = delta_next.dot(W_next)
    return back * sigmoid(Z)
