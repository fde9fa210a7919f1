# unseen: wrong | line 12 | a sum over the batch in place of a mean

import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    dW, db = np.zeros_like(W), np.zeros_like(b)
    for i in indices:
        r = W @ X[i] + b - Y[i]
        dW += np.outer(r, X[i])
        db += r
    return dW, db
