# unseen: wrong | line 14 | the slope is multiplied in twice

import numpy as np


def sigmoid_prime(z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return s * (1 - s)


def hidden_error(delta_next, W_next, Z):
    delta = delta_next @ W_next
    delta = delta * sigmoid_prime(Z)
    return delta * sigmoid_prime(Z)
