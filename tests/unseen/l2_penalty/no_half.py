# unseen: wrong | line 7 | the half is missing

import numpy as np


def l2_penalty(weights, alpha, n_train):
    return alpha / n_train * sum(float(np.sum(W ** 2)) for W in weights)
