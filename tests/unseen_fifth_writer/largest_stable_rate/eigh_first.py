# unseen: wrong | line 11 | the first eigenvalue in ascending order is the smallest, not the largest
import numpy as np


def spectrum(H):
    values, _ = np.linalg.eigh(H)
    return values


def largest_stable_rate(H):
    sharpest = spectrum(H)[0]
    return float(2.0 / sharpest)
