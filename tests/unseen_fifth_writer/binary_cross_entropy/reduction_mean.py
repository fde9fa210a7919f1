# unseen: wrong | line 14 | it is a mean over all entries, as torch's reduction, and not a sum over the outputs
import numpy as np


def surprise(p, y):
    """-y ln p, and 0 where y is 0."""
    out = np.zeros(np.shape(p))
    with np.errstate(divide="ignore"):
        np.log(p, out=out, where=np.asarray(y) != 0)
    return -y * out


def binary_cross_entropy(A, Y):
    return float(np.mean(surprise(A, Y) + surprise(1 - A, 1 - Y)))
