# unseen: right | - | the even formula with exp(-abs(z))

import numpy as np


def sigmoid_prime(z):
    e = np.exp(-abs(np.asarray(z, dtype=float)))
    return e / (1 + e) / (1 + e)
