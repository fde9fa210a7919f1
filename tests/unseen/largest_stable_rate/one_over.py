# unseen: wrong | line 7 | 1 / lambda_max where the limit is 2 / lambda_max

import numpy as np


def largest_stable_rate(H):
    return float(1 / np.max(np.linalg.eigvalsh(H)))
