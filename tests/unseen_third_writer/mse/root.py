# unseen: wrong | line 11 | the root of the mean square
import math

import numpy as np


def mse(Y_hat, Y):
    total = 0.0
    for a, b in zip(np.ravel(Y_hat), np.ravel(Y)):
        total += (a - b) ** 2
    return math.sqrt(total / (2 * len(Y)))
