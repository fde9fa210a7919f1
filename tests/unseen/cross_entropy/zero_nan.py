# unseen: wrong | line 7 | 0 ln 0 gives nan [not finite]

import numpy as np


def cross_entropy(P, Y):
    return float(-np.sum(Y * np.log(P)) / len(P))
