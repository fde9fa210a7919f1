# unseen: wrong | line 14 | the sigmoid is rounded to 0 or 1 first, so the logarithm of zero gives inf or nan [not finite]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def binary_cross_entropy_from_logits(Z, Y):
    A = sigmoid(Z)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(Z))
