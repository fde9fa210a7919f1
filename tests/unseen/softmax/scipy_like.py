# unseen: right | - | one row at a time through logarithms

import numpy as np


def softmax(Z):
    def row(z):
        z = np.asarray(z, dtype=float)
        return np.exp(z - np.logaddexp.reduce(z))
    P = np.apply_along_axis(row, 1, np.asarray(Z, dtype=float))
    return P
