# unseen: wrong | line 14 | the activations come first and the weighted inputs second
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    z = np.dot(A_prev, W.T) + b
    a = sigmoid(z)
    return a, z
