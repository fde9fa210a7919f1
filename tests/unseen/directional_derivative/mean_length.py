# unseen: wrong | line 11 | the length of v is taken as the root of the mean of the squares

import numpy as np


def directional_derivative(grad, v):
    biggest = np.abs(v).max()
    if biggest == 0:
        raise ValueError("v is zero")
    u = v / biggest
    return float(grad @ u / np.sqrt(np.mean(u ** 2)))
