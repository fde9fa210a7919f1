# expect: failed value bce_small_number_added
import numpy as np


def binary_cross_entropy(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(A)
