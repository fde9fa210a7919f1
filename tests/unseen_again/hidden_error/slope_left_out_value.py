# unseen: wrong | line 17 | the activation itself is used for the slope

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)


def hidden_error(delta_next, W_next, Z):
    back = np.dot(delta_next, W_next)
    slope = sigmoid(Z)
    delta = back * slope
    return delta
