# expect: failed value penalty_multiplied_by_n
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return alpha / 2 * n_train * sum((W**2).sum() for W in weights)
