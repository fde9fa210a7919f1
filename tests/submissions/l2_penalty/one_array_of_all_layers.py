# expect: failed exception -
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return alpha / (2 * n_train) * np.sum(np.array(weights) ** 2)
