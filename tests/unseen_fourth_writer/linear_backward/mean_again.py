# unseen: wrong | line 8 | the gradients are divided by m although the mean is in G already
import numpy as np


def linear_backward(G, A_prev, W):
    m = G.shape[0]
    dA_prev = np.dot(G, W)
    H = G / m
    dW = np.dot(H.T, A_prev)
    db = np.sum(H, axis=0)
    return dA_prev, dW, db
