# unseen: wrong | line 8 | the 1/m is in G already, here it comes a second time

import numpy as np


def linear_backward(G, A_prev, W):
    m = len(G)
    return G @ W, G.T @ A_prev / m, G.sum(axis=0) / m
