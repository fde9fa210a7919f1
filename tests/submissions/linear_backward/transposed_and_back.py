# expect: passed - -
import numpy as np


def linear_backward(G, A_prev, W):
    return np.dot(W.T, G.T).T, np.dot(A_prev.T, G).T, np.sum(G, 0)
