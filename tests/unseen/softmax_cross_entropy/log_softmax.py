# unseen: wrong | line 13 | the logarithm of a softmax that has underflowed to 0 gives inf or nan [not finite]

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy(Z, Y):
    P = softmax(Z)
    return float(-np.sum(Y * np.log(P)) / len(Z))
