# unseen: wrong | line 10 | / 2 * n_train multiplies by n_train

import numpy as np


def l2_penalty(weights, alpha, n_train):
    total = 0
    for W in weights:
        total += np.sum(np.square(W))
    return float(alpha / 2 * n_train * total)
