# unseen: wrong | line 7 | the square is of the exponential and not of the sum
import numpy as np


def sigmoid_prime(z):
    q = np.exp(-np.abs(np.asarray(z, dtype=float)))
    below = 1.0 + q**2
    return q / below
