# unseen: wrong | line 8 | db is a mean and not a sum
import numpy as np


def linear_backward(G, A_prev, W):
    dA_prev = np.matmul(G, W)
    dW = np.matmul(G.T, A_prev)
    db = np.mean(G, axis=0)
    return dA_prev, dW, db
