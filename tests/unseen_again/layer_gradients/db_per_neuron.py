# unseen: wrong | line 14 | the bias gradient is a sum

import numpy as np


def layer_gradients(delta, A_prev):
    m = delta.shape[0]
    dW = np.zeros((delta.shape[1], A_prev.shape[1]))
    db = np.zeros(delta.shape[1])
    for i in range(m):
        dW += np.outer(delta[i], A_prev[i])
        db += delta[i]
    dW /= m
    return dW, db
