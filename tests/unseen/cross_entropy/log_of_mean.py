# unseen: wrong | line 9 | the logarithm of the mean in place of the mean of the logarithms

import numpy as np


def cross_entropy(P, Y):
    p_right = np.sum(P * Y, axis=1)
    with np.errstate(divide="ignore"):
        return float(-np.log(np.mean(p_right)))
