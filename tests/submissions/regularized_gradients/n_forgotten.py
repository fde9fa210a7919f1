# expect: failed gradient gradient_without_n
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return [dW + alpha * W for dW, W in zip(dWs, weights)], dbs
