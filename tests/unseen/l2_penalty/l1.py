# unseen: wrong | line 7 | magnitudes in place of squares, the L1 penalty

import numpy as np


def l2_penalty(weights, alpha, n_train):
    return float(alpha / (2 * n_train) * sum(np.abs(w).sum() for w in weights))
