# unseen: wrong | line 15 | every neuron gets the bias of the next one (the last one that of the first)
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def layer_forward(A_prev, W, b):
    n = W.shape[0]
    columns = []
    for j in range(n):
        columns.append(A_prev.dot(W[j]) + b[j - n + 1])
    Z = np.stack(columns, axis=1)
    return Z, sigmoid(Z)
