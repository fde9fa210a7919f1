# unseen: wrong | line 14 | the probability of a no is not one minus the output
import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    yes = weighted_surprise(A, Y)
    no = weighted_surprise(A, 1 - Y)
    return float((yes + no).sum(axis=1).mean())
