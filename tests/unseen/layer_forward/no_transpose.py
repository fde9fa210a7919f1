# unseen: wrong | line 13 | W is not transposed, so the shapes do not fit, or a square W is used the wrong way round [exception]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W + b
    A = sigmoid(Z)
    return Z, A
