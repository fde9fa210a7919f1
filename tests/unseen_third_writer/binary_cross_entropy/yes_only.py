# unseen: wrong | line 9 | the surprise of the targets 0 is missing
import numpy as np


def binary_cross_entropy(A, Y):
    logs = np.zeros(A.shape)
    with np.errstate(divide="ignore"):
        np.log(A, out=logs, where=Y != 0)
    return float(-(Y * logs).sum() / len(A))
