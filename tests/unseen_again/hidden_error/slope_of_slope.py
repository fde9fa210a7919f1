# unseen: wrong | line 18 | the derivative is taken at the activation

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)


def hidden_error(delta_next, W_next, Z):
    A = sigmoid(Z)
    back = delta_next @ W_next
    slope = sigmoid_prime(A)
    return back * slope
