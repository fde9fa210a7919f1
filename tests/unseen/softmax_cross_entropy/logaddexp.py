# unseen: right | - | np.logaddexp.reduce

import numpy as np


def softmax_cross_entropy(Z, Y):
    Z = np.asarray(Z, dtype=float)
    return float(np.average(np.logaddexp.reduce(Z, axis=1) - np.einsum("ij,ij->i", Y, Z)))
