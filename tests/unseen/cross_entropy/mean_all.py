# unseen: wrong | line 14 | np.mean divides by the classes too

import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def cross_entropy(P, Y):
    return float(np.mean(weighted_surprise(P, Y)))
