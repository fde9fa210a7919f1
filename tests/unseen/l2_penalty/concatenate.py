# unseen: right | - | all weights in one vector

import numpy as np


def l2_penalty(weights, alpha, n_train):
    w = np.concatenate([np.ravel(W) for W in weights])
    return float(0.5 * alpha * (w @ w) / n_train)
