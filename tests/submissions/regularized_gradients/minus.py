# expect: failed gradient gradient_with_minus
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return [dW - alpha / n_train * W for dW, W in zip(dWs, weights)], dbs
