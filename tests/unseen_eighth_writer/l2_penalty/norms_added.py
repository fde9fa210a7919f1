# unseen: wrong | line 7 | the lengths of the matrices are added up and squared afterward
import numpy as np


def l2_penalty(weights, alpha, n_train):
    total = sum(np.linalg.norm(W) for W in weights)
    return float(0.5 * alpha / n_train * total ** 2)
