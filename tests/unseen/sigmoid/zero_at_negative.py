# unseen: wrong | line 11 | negative inputs give 0, as of a relu

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    a = np.zeros(z.shape)
    pos = z >= 0
    a[pos] = 1 / (1 + np.exp(-z[pos]))
    a[~pos] = 1 / (1 + np.exp(z[~pos]))
    return a
