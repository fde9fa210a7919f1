# unseen: wrong | line 10 | what is passed on is multiplied by the inputs
import numpy as np


def linear_backward(G, A_prev, W):
    dA_prev = np.zeros(A_prev.shape)
    dW = np.zeros(W.shape)
    db = np.zeros(len(W))
    for g, a, d in zip(G, A_prev, dA_prev):
        d += (g @ W) * a
        dW += np.outer(g, a)
        db += g
    return dA_prev, dW, db
