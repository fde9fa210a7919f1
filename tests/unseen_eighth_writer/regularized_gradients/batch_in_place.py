# unseen: wrong | line 8 | the penalty is added into the arrays that came in [changed arguments]
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    strength = alpha / n_train
    for g, W in zip(dWs, weights):
        g += strength * W
    return dWs, dbs
