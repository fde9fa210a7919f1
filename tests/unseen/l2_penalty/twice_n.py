# unseen: wrong | line 8 | divided by 2 n and by 2 again

import numpy as np


def l2_penalty(weights, alpha, n_train):
    total = sum(0.5 * np.sum(W * W) for W in weights)
    return float(alpha / (2 * n_train) * total)
