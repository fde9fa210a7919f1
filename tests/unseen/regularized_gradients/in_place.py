# unseen: wrong | line 8 | the gradients that came in are changed in place [changed arguments]

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    for dW, W in zip(dWs, weights):
        dW += alpha / n_train * W
    return dWs, dbs
