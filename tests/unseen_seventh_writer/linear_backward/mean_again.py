# unseen: wrong | lines 7, 8 | the mean over the examples is taken a second time
import numpy as np

def linear_backward(G, A_prev, W):
    m = len(G)
    dx = G @ W
    dw = G.T @ A_prev / m
    return dx, dw, G.sum(axis=0) / m
