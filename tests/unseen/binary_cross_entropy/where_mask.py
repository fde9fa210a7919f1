# unseen: right | - | masks for the entries where the target is not 0

import numpy as np


def binary_cross_entropy(A, Y):
    with np.errstate(divide="ignore"):
        yes = np.sum(Y[Y > 0] * np.log(A[Y > 0]))
        no = np.sum((1 - Y[Y < 1]) * np.log1p(-A[Y < 1]))
    return float(-(yes + no) / A.shape[0])
