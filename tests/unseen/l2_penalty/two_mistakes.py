# unseen: wrong | line 7 | two mistakes: the half is missing, and n_train is missing

import numpy as np


def l2_penalty(weights, alpha, n_train):
    return float(alpha * sum(np.vdot(w, w) for w in weights))
