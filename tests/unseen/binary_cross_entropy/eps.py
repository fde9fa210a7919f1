# unseen: wrong | line 8 | 1e-8 inside the logarithms, so a certain and wrong output is finite and right ones are not exactly 0

import numpy as np


def binary_cross_entropy(A, Y):
    eps = 1e-8
    return float(-np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)) / len(Y))
