# unseen: wrong | line 8 | powers of two in the place of exp

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = 2.0 ** (-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
