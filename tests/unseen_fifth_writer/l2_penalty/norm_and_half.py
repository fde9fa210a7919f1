# unseen: wrong | lines 6, 7 | the norms are not squared, and the half is missing
import numpy as np


def l2_penalty(weights, alpha, n_train):
    norms = [np.linalg.norm(W) for W in weights]
    return float(alpha / n_train * sum(norms))
