# unseen: wrong | line 8 | exp(-z) / (1 + exp(-z)) ** 2 overflows for large negative z and gives nan with a warning [not finite]

import numpy as np


def sigmoid_prime(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2
