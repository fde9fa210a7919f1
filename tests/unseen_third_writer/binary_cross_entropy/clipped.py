# unseen: wrong | line 6 | probabilities are clipped, so that certain and wrong is not inf
import numpy as np


def binary_cross_entropy(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(A))
