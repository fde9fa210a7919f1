# expect: failed changed_arguments -
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    for dW, W in zip(dWs, weights):
        dW += alpha / n_train * W
    return [dW.copy() for dW in dWs], dbs
