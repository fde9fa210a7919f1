# expect: failed gradient reversed_difference
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def output_error(A, Y, Z):
    error = Y - A
    return error * sigmoid_prime(Z)
