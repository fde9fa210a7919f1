# unseen: wrong | line 8 | 2 / (lambda_min + lambda_max) is the best rate, not the limit
import numpy as np


def largest_stable_rate(H):
    ev = sorted(np.linalg.eigvalsh(H))
    L, mu = ev[-1], ev[0]
    return 2.0 / (L + mu)
