# unseen: wrong | line 7 | the mean is over all entries
import numpy as np

def cross_entropy(P, Y):
    with np.errstate(divide="ignore", invalid="ignore"):
        t = Y * np.log(P)
    return float(-np.nansum(t) / t.size)
