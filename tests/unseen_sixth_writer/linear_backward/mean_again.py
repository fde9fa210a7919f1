# unseen: wrong | line 8 | the mean over the examples is taken again, although G holds it
import numpy as np


def linear_backward(G, A_prev, W):
    m = G.shape[0]
    dA = G @ W
    dW = G.T @ A_prev / m
    db = G.sum(axis=0)
    return dA, dW, db
