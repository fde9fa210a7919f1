# unseen: wrong | line 17 | the slope of the sigmoid is taken at the activation instead of the weighted input
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def output_error(A, Y, Z):
    slope = sigmoid_prime(A)
    return (A - Y) * slope
