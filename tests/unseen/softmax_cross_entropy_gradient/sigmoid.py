# unseen: wrong | line 13 | the sigmoid stands in place of softmax

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax_cross_entropy_gradient(Z, Y):
    return (sigmoid(Z) - Y) / len(Z)
