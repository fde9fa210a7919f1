# unseen: wrong | line 10 | the matrix product of each matrix with itself, so the trace

import numpy as np


def l2_penalty(weights, alpha, n_train):
    s = 0.0
    for W in weights:
        G = W @ W.T
        s += G.sum()
    return float(alpha * s / (2 * n_train))
