# unseen: wrong | line 14 | A and Y are swapped inside the logarithm

import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    s = weighted_surprise(Y, A) + weighted_surprise(1 - Y, 1 - A)
    return float(s.sum() / A.shape[0])
