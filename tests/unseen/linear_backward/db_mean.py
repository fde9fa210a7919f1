# unseen: wrong | line 9 | db is a mean over the examples where a sum belongs

import numpy as np


def linear_backward(G, A_prev, W):
    dA_prev = G @ W
    dW = G.T @ A_prev
    db = G.mean(axis=0)
    return dA_prev, dW, db
