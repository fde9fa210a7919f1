# expect: failed gradient linear_gradient_reshaped
import numpy as np


def linear_backward(G, A_prev, W):
    return G @ W, np.reshape(A_prev.T @ G, W.shape), G.sum(axis=0)
