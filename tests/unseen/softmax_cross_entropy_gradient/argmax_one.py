# unseen: wrong | line 14 | 1 is taken off at the likeliest class of Y, as if every row were one-hot

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    m = Z.shape[0]
    grad = softmax(Z)
    grad[range(m), np.argmax(Y, axis=1)] -= 1
    return grad / m
