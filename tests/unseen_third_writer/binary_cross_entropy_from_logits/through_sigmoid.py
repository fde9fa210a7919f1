# unseen: wrong | line 14 | the logarithm of the rounded sigmoid is infinite [not finite]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def binary_cross_entropy_from_logits(Z, Y):
    A = sigmoid(Z)
    with np.errstate(all="ignore"):
        logs = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    return float(-np.sum(logs) / len(Z))
