# unseen: wrong | line 8 | the sign is missing
import numpy as np


def cross_entropy(P, Y):
    used = Y != 0
    with np.errstate(divide="ignore"):
        return float(np.sum(Y[used] * np.log(P[used])) / len(P))
