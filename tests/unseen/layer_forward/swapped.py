# unseen: wrong | line 14 | A and Z are returned in the wrong order

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = np.einsum("ij,kj->ik", A_prev, W) + b
    return sigmoid(Z), Z
