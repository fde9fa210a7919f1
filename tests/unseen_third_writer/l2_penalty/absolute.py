# unseen: wrong | line 6 | the L1 penalty
import numpy as np


def l2_penalty(weights, alpha, n_train):
    s = sum(float(np.abs(w).sum()) for w in weights)
    return alpha * s / (2 * n_train)
