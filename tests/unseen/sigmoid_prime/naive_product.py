# unseen: wrong | line 8 | exp of both signs: inf over inf far out [not finite]

import numpy as np


def sigmoid_prime(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-z)
    return e / (1 + e) ** 2
