# unseen: wrong | line 7 | 1 / lambda_max, which is the fastest rate for that axis and not the limit
import numpy as np


def largest_stable_rate(H):
    eigenvalues = np.linalg.eigvalsh(H)
    return 1.0 / eigenvalues[-1]
