# unseen: wrong | line 14 | the mean is missing

import numpy as np


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    P = softmax(Z)
    G = P - Y
    return G
