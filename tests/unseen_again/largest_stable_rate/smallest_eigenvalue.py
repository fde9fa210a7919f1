# unseen: wrong | line 8 | the smallest eigenvalue decides instead of the largest

import numpy as np


def largest_stable_rate(H):
    values = np.linalg.eigvalsh(H)
    worst = values[0]
    return float(2 / worst)
