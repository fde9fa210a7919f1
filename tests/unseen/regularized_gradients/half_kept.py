# unseen: wrong | line 9 | alpha / (2 n): the 2 of the square does not cancel the half

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    out = []
    for i in range(len(weights)):
        out.append(dWs[i] + alpha / (2 * n_train) * weights[i])
    return out, dbs
