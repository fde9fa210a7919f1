# unseen: wrong | line 7 | an if on a whole array is ambiguous [exception]

import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    e = np.exp(z)
    return e / (1 + e)
