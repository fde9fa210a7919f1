# expect: failed shape -
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return [alpha / (2 * n_train) * np.sum(W**2) for W in weights]
