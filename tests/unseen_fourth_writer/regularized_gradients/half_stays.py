# unseen: wrong | line 6 | the factor 1/2 of the penalty is kept in its derivative
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = alpha / (2 * n_train)
    new_dWs = []
    for i in range(len(dWs)):
        new_dWs.append(dWs[i] + lam * weights[i])
    return new_dWs, dbs
