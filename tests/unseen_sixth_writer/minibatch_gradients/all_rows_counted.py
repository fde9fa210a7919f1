# unseen: wrong | line 8 | divided by the number of all examples
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    dW = np.zeros(W.shape)
    db = np.zeros(b.shape)
    count = len(X)
    for i in indices:
        miss = W @ X[i] + b - Y[i]
        dW += miss[:, None] * X[i][None, :] / count
        db += miss / count
    return dW, db
