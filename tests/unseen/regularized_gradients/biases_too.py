# unseen: wrong | line 9 | the biases are penalised as well, with their own gradients in place of values

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = alpha / n_train
    new_dWs = [dW + lam * W for dW, W in zip(dWs, weights)]
    new_dbs = [db + lam * db for db in dbs]
    return new_dWs, new_dbs
