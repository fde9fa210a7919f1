# unseen: wrong | lines 12, 14 | the bias is taken off like a threshold, and the outputs come in the wrong order
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    z = np.matmul(A_prev, W.T) - b
    a = sigmoid(z)
    return a, z
