# unseen: wrong | line 8 | the logarithm is that to base 2

import numpy as np


def cross_entropy(P, Y):
    with np.errstate(divide="ignore"):
        terms = [-y * np.log2(p) if y != 0 else 0.0 for p, y in zip(P.ravel(), Y.ravel())]
    return float(sum(terms) / P.shape[0])
