# unseen: wrong | line 10 | the minus is missing [not finite]

import numpy as np


def cross_entropy(P, Y):
    with np.errstate(divide="ignore"):
        logs = np.log(P)
    terms = np.where(Y > 0, Y * np.where(Y > 0, logs, 0), 0)
    return float(terms.sum() / len(P))
