# unseen: wrong | line 17 | the activations are computed from Z plus the bias, which is in Z already
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def linear(x, weight, bias):
    return np.einsum("mk,nk->mn", x, weight) + bias


def layer_forward(A_prev, W, b):
    Z = linear(A_prev, W, b)
    A = sigmoid(Z + b)
    return Z, A
