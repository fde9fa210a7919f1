# unseen: wrong | lines 7, 8 | the value of the penalty is added to every entry of the gradient

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    penalty = alpha / (2 * n_train) * sum((W ** 2).sum() for W in weights)
    return [dW + penalty for dW in dWs], dbs
