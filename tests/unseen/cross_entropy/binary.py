# unseen: wrong | line 14 | the binary formula: the classes that are not wanted count as well

import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def cross_entropy(P, Y):
    return float(np.sum(weighted_surprise(P, Y) + weighted_surprise(1 - P, 1 - Y)) / P.shape[0])
