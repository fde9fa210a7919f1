# unseen: wrong | lines 8, 9 | only the last layer is kept in the sum, and the half is missing
import numpy as np


def l2_penalty(weights, alpha, n_train):
    s = 0
    for W in weights:
        s = np.sum(W.flatten() ** 2)
    return float(alpha * s / n_train)
