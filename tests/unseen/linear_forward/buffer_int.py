# unseen: wrong | line 7 | the result is filled into an integer array where X holds integers

import numpy as np


def linear_forward(X, W, b):
    out = np.zeros((X.shape[0], W.shape[0]), dtype=X.dtype)
    for i in range(X.shape[0]):
        out[i] = W @ X[i] + b
    return out
