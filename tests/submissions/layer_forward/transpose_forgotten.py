# expect: failed exception weights_not_transposed
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W + b
    return Z, sigmoid(Z)
