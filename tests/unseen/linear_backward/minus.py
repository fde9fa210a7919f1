# unseen: wrong | lines 7, 8, 9 | all derivatives have the sign of a descent step

import numpy as np


def linear_backward(G, A_prev, W):
    dA = -np.dot(G, W)
    dW = -np.dot(G.T, A_prev)
    db = -np.sum(G, axis=0)
    return dA, dW, db
