# unseen: wrong | lines 7, 8 | takes the smallest eigenvalue, which comes first, and one instead of two over it
import numpy as np


def largest_stable_rate(H):
    lams = np.linalg.eigvalsh(H)
    steepest = lams[0]
    return float(1.0 / steepest)
