# unseen: wrong | line 9 | zero probabilities are dropped although the target wants them

import numpy as np


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    mask = P > 0
    terms = Y[mask] * np.log(P[mask])
    return float(-terms.sum() / len(P))
