# expect: failed not_finite entropy_zero_times_infinity
import numpy as np


def cross_entropy(P, Y):
    return -np.sum(Y * np.log(P)) / len(P)
