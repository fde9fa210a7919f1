# unseen: wrong | line 7 | the sum of the weights is squared

import numpy as np


def l2_penalty(weights, alpha, n_train):
    return float(alpha / (2 * n_train) * sum(np.sum(w) ** 2 for w in weights))
