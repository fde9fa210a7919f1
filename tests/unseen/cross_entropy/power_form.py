# unseen: right | - | logarithm with where=, summed by einsum

import numpy as np


def cross_entropy(P, Y):
    P, Y = np.asarray(P, float), np.asarray(Y, float)
    rows, cols = np.nonzero(Y)
    with np.errstate(divide="ignore"):
        return float(-np.einsum("i,i->", Y[rows, cols], np.log(P[rows, cols])) / len(Y)) + 0.0
