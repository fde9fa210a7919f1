# unseen: wrong | line 18 | the slope is taken at A and not at Z
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1.0 - s)


def output_error(A, Y, Z):
    off = np.subtract(A, Y)
    steep = sigmoid_prime(A)
    return np.multiply(off, steep)
