# unseen: right | - | map with a lambda

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    shrink = alpha / n_train
    return list(map(lambda g, w: g + shrink * w, dWs, weights)), [np.array(db) for db in dbs]
