# unseen: wrong | line 13 | the surprise of the classes that are not there is counted too
import numpy as np


def weighted_surprise(P, Y):
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def cross_entropy(P, Y):
    C = weighted_surprise(P, Y) + weighted_surprise(1 - P, 1 - Y)
    return float(C.sum() / len(P))
