# expect: failed not_finite bce_zero_times_infinity
import numpy as np


def binary_cross_entropy(A, Y):
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(A)
