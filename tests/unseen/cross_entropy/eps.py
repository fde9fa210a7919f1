# unseen: wrong | line 7 | 1e-9 in the logarithm makes the cost finite where it is inf

import numpy as np


def cross_entropy(P, Y):
    return float(-np.mean(np.sum(Y * np.log(P + 1e-9), axis=1)))
