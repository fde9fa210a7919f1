# unseen: wrong | line 7 | the sum of the lengths, not of their squares
import numpy as np


def l2_penalty(weights, alpha, n_train):
    norms = [np.linalg.norm(W) for W in weights]
    return float(alpha * sum(norms) / (2 * n_train))
