# unseen: wrong | lines 8, 9 | two mistakes: dW is divided by m, and db is summed along the wrong axis [shape]

import numpy as np


def linear_backward(G, A_prev, W):
    dA_prev = G @ W
    dW = G.T @ A_prev / len(G)
    db = G.sum(axis=1)
    return dA_prev, dW, db
