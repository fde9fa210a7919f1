# unseen: wrong | line 6 | the half is missing
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return float(alpha / n_train * sum(np.sum(W**2) for W in weights))
