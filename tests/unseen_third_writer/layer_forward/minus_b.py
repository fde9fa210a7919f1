# unseen: wrong | line 12 | the bias is taken as a threshold and subtracted
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    weighted = np.array([[np.dot(w, a) - t for w, t in zip(W, b)] for a in A_prev])
    return weighted, sigmoid(weighted)
