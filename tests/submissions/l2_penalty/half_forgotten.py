# expect: failed value penalty_without_half
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return alpha / n_train * sum((W**2).sum() for W in weights)
