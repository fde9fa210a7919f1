# unseen: wrong | line 9 | db is summed over everything: one number [shape]

import numpy as np


def linear_backward(G, A_prev, W):
    dA_prev = np.matmul(G, W)
    dW = np.matmul(G.T, A_prev)
    return dA_prev, dW, np.sum(G)
