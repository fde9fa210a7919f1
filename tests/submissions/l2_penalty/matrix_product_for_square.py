# expect: failed exception -
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return alpha / (2 * n_train) * sum(np.sum(W @ W) for W in weights)
