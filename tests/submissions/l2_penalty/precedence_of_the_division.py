# expect: failed value -
import numpy as np


def l2_penalty(weights, alpha, n_train):
    return alpha / 2 * n_train * sum((W**2).sum() for W in weights)
