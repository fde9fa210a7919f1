# unseen: wrong | line 14 | the surprise at yes is weighted with 1 - Y, and that at no with Y
import math

import numpy as np


def binary_cross_entropy(A, Y):
    def surprise(p):
        return math.inf if p == 0 else -math.log(p)

    total = 0.0
    for a_row, y_row in zip(np.asarray(A, dtype=float), np.asarray(Y, dtype=float)):
        for a, y in zip(a_row, y_row):
            for weight, p in ((1 - y, a), (y, 1 - a)):
                if weight != 0:
                    total += weight * surprise(p)
    return total / len(A)
