# unseen: wrong | line 7 | the slope of a sigmoid is multiplied in, which is not part of this step

import numpy as np


def linear_backward(G, A_prev, W):
    dA_prev = (G @ W) * A_prev * (1 - A_prev)
    return dA_prev, G.T @ A_prev, G.sum(0)
