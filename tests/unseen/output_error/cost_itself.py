# unseen: wrong | line 12 | the loss is not differentiated

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def output_error(A, Y, Z):
    s = sigmoid(Z)
    return 0.5 * (A - Y) ** 2 * s * (1 - s)
