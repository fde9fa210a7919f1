# expect: failed value slope_at_activation
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def derivative_from_activation(a):
    return sigmoid(a) * (1 - sigmoid(a))


def sigmoid_prime(z):
    return derivative_from_activation(sigmoid(z))
