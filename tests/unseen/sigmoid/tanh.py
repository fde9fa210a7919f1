# unseen: right | - | the sigmoid by tanh of z / 2 in the middle, by the exponential in the lower tail

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    upper = 1 / (1 + small)
    return np.where(z < 0, small * upper, upper)
