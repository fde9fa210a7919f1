# unseen: wrong | line 19 | Nielsen's form for columns: W^T delta does not fit to examples in rows [exception]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    sp = sigmoid_prime(Z)
    return np.dot(W_next.transpose(), delta_next) * sp
