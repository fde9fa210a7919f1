# expect: failed exception -
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return dWs + alpha / n_train * weights, dbs
