# unseen: wrong | line 10 | returned as dW, db, dA_prev in place of dA_prev, dW, db [shape]

import numpy as np


def linear_backward(G, A_prev, W):
    dW = G.T @ A_prev
    db = G.sum(axis=0)
    dA_prev = G @ W
    return dW, db, dA_prev
