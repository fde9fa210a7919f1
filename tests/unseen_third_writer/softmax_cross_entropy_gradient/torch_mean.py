# unseen: wrong | line 12 | divided by m k
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    G = softmax(Z) - Y
    G /= Z.size
    return G
