# unseen: wrong | line 7 | entries with P = 0 are skipped even where Y is not 0, so the cost is not inf

import numpy as np


def cross_entropy(P, Y):
    keep = P > 0
    return float(-np.sum(Y[keep] * np.log(P[keep])) / len(P))
