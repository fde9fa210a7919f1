# unseen: wrong | line 7 | the penalty itself is added, not its derivative

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = alpha / (2 * n_train)
    new = []
    for dW, W in zip(dWs, weights):
        new.append(dW + lam * W)
    return new, list(dbs)
