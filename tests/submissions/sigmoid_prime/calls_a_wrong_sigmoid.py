# expect: not_checked - -
import numpy as np


def sigmoid(z):
    return np.tanh(z)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))
