# unseen: wrong | line 9 | every output gets the bias of the first
import numpy as np


def linear_forward(X, W, b):
    out = np.zeros((X.shape[0], W.shape[0]))
    for i in range(X.shape[0]):
        for j in range(W.shape[0]):
            out[i, j] = X[i] @ W[j] + b[0]
    return out
