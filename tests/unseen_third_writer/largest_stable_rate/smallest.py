# unseen: wrong | line 7 | the first eigenvalue is the smallest
import numpy as np


def largest_stable_rate(H):
    lam, _ = np.linalg.eigh(H)
    biggest = lam[0]
    return float(2 / biggest)
