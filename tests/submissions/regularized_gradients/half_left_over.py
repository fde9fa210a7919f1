# expect: failed gradient gradient_with_half
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return [dW + alpha / (2 * n_train) * W for dW, W in zip(dWs, weights)], dbs
