# unseen: wrong | line 7 | dW is transposed, (n_prev, n) [shape]

import numpy as np


def linear_backward(G, A_prev, W):
    return G @ W, A_prev.T @ G, np.sum(G, axis=0)
