# expect: passed - -
import numpy as np


def cross_entropy(P, Y):
    wanted = Y > 0
    with np.errstate(divide="ignore"):
        return -np.sum(Y[wanted] * np.log(P[wanted])) / len(P)
