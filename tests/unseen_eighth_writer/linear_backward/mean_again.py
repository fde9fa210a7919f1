# unseen: wrong | line 7 | dW is divided by the number of examples a second time
import numpy as np


def linear_backward(G, A_prev, W):
    passed_on = G.dot(W)
    dW = np.einsum("ij,ik->jk", G, A_prev) / G.shape[0]
    db = np.einsum("ij->j", G)
    return passed_on, dW, db
