# unseen: wrong | line 13 | multiplied by the activation instead of the slope of the sigmoid
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hidden_error(delta_next, W_next, Z):
    a = sigmoid(Z)
    return delta_next.dot(W_next) * a
