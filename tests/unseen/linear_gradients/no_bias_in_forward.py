# unseen: wrong | line 7 | the bias is missing in the predictions, so both gradients are taken of another model

import numpy as np


def linear_gradients(X, Y, W, b):
    Y_hat = X @ W.T
    G = (Y_hat - Y) / Y.shape[0]
    return G.T @ X, G.sum(axis=0)
