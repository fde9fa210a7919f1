# unseen: wrong | line 8 | 0 ln 0 gives nan where an output is certain and right [not finite]

import numpy as np


def binary_cross_entropy(A, Y):
    m = A.shape[0]
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)
