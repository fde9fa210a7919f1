# unseen: wrong | line 14 | a mean over the outputs too
import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    losses = weighted_surprise(A, Y) + weighted_surprise(1 - A, 1 - Y)
    return float(np.mean(losses))
