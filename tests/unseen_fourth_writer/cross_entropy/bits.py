# unseen: wrong | line 9 | the logarithm to the base 2 in place of the natural one
import numpy as np


def cross_entropy(P, Y):
    P, Y = np.asarray(P, dtype=float), np.asarray(Y, dtype=float)
    wanted = Y > 0
    with np.errstate(divide="ignore"):
        bits = -np.log2(P[wanted])
    return float((Y[wanted] * bits).sum() / P.shape[0])
