# unseen: wrong | line 7 | np.array of matrices with different shapes is an error [exception]

import numpy as np


def l2_penalty(weights, alpha, n_train):
    return float(alpha / (2 * n_train) * np.sum(np.array(weights) ** 2))
