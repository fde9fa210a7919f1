# unseen: wrong | line 10 | the logarithm of Y is taken

import numpy as np


def cross_entropy(P, Y):
    m = P.shape[0]
    used = Y > 0
    with np.errstate(divide="ignore"):
        logs = np.log(Y[used])
    total = -np.sum(P[used] * logs)
    return float(total / m)
