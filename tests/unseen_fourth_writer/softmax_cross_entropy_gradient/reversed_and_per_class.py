# unseen: wrong | lines 9, 10 | the difference has the wrong sign, and it is divided by the number of classes
import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    shifted = Z - Z.max(axis=1).reshape(-1, 1)
    powers = np.exp(shifted)
    P = powers / powers.sum(axis=1).reshape(-1, 1)
    G = Y - P
    G = G / Z.shape[1]
    return G
