# unseen: wrong | line 9 | the mean is taken once more in dW

import numpy as np


def linear_backward(G, A_prev, W):
    m = G.shape[0]
    dA_prev = G @ W
    dW = G.T @ A_prev / m
    db = np.sum(G, axis=0)
    return dA_prev, dW, db
