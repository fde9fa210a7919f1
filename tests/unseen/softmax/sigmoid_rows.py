# unseen: wrong | line 13 | sigmoids that are divided by their sum

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    S = sigmoid(Z)
    return S / S.sum(axis=1, keepdims=True)
