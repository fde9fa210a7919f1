# unseen: wrong | line 17 | the activations are computed before the bias is added
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    m, n = A_prev.shape[0], W.shape[0]
    Z = np.zeros((m, n))
    for i in range(m):
        for j in range(n):
            Z[i, j] = np.dot(W[j], A_prev[i])
    A = sigmoid(Z)
    Z = Z + b
    return Z, A
