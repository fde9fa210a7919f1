# unseen: wrong | lines 9, 10 | the logarithm has the base 2, and the mean is over the entries instead of the rows
import numpy as np


def cross_entropy(P, Y):
    total = 0.0
    for p, y in zip(P.ravel(), Y.ravel()):
        if y != 0:
            total += -y * np.log2(p) if p > 0 else np.inf
    return float(total / P.size)
