# unseen: wrong | line 14 | the part (1 - Y) ln(1 - A) is missing

import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    return float(weighted_surprise(A, Y).sum() / len(A))
