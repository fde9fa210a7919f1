# unseen: wrong | line 8 | both logarithms without a guard, so certain outputs give nan [not finite]

import numpy as np


def binary_cross_entropy(A, Y):
    m = A.shape[0]
    logprobs = np.multiply(np.log(A), Y) + np.multiply((1 - Y), np.log(1 - A))
    return float(-np.sum(logprobs) / m)
