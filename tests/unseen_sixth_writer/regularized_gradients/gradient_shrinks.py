# unseen: wrong | line 9 | the share of the gradient is added instead of that of the weights
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = alpha / n_train
    new = []
    for i in range(len(weights)):
        new.append(dWs[i] + lam * dWs[i])
    return new, list(dbs)
