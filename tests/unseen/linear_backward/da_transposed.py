# unseen: wrong | line 7 | W.T where W belongs in dA_prev [exception]

import numpy as np


def linear_backward(G, A_prev, W):
    dA = np.dot(G, W.T)
    dW = np.dot(G.T, A_prev)
    db = np.sum(G, axis=0)
    return dA, dW, db
