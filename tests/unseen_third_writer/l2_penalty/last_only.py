# unseen: wrong | line 8 | only the last layer counts
import numpy as np


def l2_penalty(weights, alpha, n_train):
    total = 0.0
    for W in weights:
        total = np.sum(np.square(W))
    return float(0.5 * alpha * total / n_train)
