# expect: failed value penalty_of_first_layer
import numpy as np


def l2_penalty(weights, alpha, n_train):
    total = 0
    for W in weights:
        total += np.sum(W * W)
        return alpha / (2 * n_train) * total
