# unseen: wrong | line 8 | np.where computes both branches, so both exponentials are taken and one of them overflows with a warning

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
