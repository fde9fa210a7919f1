# unseen: right | - | a Jacobian for each row, times the derivative of the cost where it is finite
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    m, k = Z.shape
    G = np.zeros((m, k))
    for i, p in enumerate(softmax(Z)):
        for c in range(k):
            if Y[i, c] != 0:
                unit = np.zeros(k)
                unit[c] = 1.0
                G[i] += Y[i, c] * (p - unit) / m
    return G
