# unseen: wrong | line 13 | the bias is added after the sigmoid
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T
    A = sigmoid(Z) + b
    return Z + b, A
