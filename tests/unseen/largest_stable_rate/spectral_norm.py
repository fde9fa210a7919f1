# unseen: right | - | the spectral norm, the same as the largest eigenvalue for such a matrix

import numpy as np


def largest_stable_rate(H):
    return float(2 / np.linalg.norm(H, ord=2))
