# unseen: wrong | line 7 | the denominator is 1 + e^-|z| and is not squared
import numpy as np


def sigmoid_prime(z):
    decay = np.exp(-np.abs(np.asarray(z, dtype=float)))
    denominator = 1 + decay
    return decay / denominator
