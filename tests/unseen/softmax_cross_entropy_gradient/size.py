# unseen: wrong | line 13 | it divides by all entries in place of the rows

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    G = softmax(Z) - Y
    return G / G.size
