# expect: failed changed_arguments -
import numpy as np


def binary_cross_entropy(A, Y):
    inside = (A > 0) & (A < 1)
    wrong = np.any(~inside & (A != Y))
    A[~inside] = 0.5
    cost = -np.sum(inside * (Y * np.log(A) + (1 - Y) * np.log(1 - A))) / len(A)
    return np.inf if wrong else cost
