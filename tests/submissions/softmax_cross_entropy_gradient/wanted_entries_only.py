# expect: failed gradient -
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    G = np.zeros(Z.shape)
    P = softmax(Z)
    G[Y > 0] = (P - Y)[Y > 0]
    return G / len(Z)
