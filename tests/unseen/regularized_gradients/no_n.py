# unseen: wrong | line 7 | alpha is not divided by the number of training examples

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return [dW + alpha * W for dW, W in zip(dWs, weights)], dbs
