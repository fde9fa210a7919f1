# expect: failed value bce_infinity_replaced
import numpy as np


def binary_cross_entropy(A, Y):
    return np.sum(np.nan_to_num(-Y * np.log(A) - (1 - Y) * np.log(1 - A))) / A.shape[0]
