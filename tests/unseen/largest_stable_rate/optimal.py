# unseen: wrong | line 8 | 2 / (lambda_min + lambda_max) is the fastest rate, not the largest stable one

import numpy as np


def largest_stable_rate(H):
    lam = np.linalg.eigvalsh(H)
    return float(2 / (lam.min() + lam.max()))
