# unseen: wrong | line 7 | 0 times the logarithm of 0 is NaN [not finite]
import numpy as np


def binary_cross_entropy(A, Y):
    with np.errstate(all="ignore"):
        terms = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    return float(-terms.sum() / A.shape[0])
