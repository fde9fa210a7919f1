# unseen: wrong | line 14 | logarithms to the base 2
import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    nats = weighted_surprise(A, Y) + weighted_surprise(1 - A, 1 - Y)
    return float(nats.sum() / np.log(2) / len(A))
