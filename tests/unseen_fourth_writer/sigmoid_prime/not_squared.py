# unseen: wrong | line 7 | the denominator is not squared
import numpy as np


def sigmoid_prime(z):
    small = np.exp(-np.abs(np.asarray(z, dtype=float)))
    bottom = 1.0 + small
    return small / bottom
