# unseen: right | - | one row at a time, np.array at the end

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = np.array([W @ a + b for a in A_prev])
    A = sigmoid(Z)
    return Z, A
