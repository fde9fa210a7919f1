# unseen: wrong | line 13 | P (1 - P) is multiplied to it, as if it were a sigmoid under the quadratic cost
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    m = len(Z)
    P = softmax(Z)
    dZ = (P - Y) * P * (1 - P)
    return dZ / m
