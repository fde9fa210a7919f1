# unseen: wrong | line 8 | the sum is overwritten, so only the last layer counts

import numpy as np


def l2_penalty(weights, alpha, n_train):
    for W in weights:
        s = (W ** 2).sum()
    return float(alpha * s / (2 * n_train))
