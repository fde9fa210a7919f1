# unseen: right | - | a loop over the rows with running sums
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    dW = np.zeros(W.shape)
    db = np.zeros(b.shape)
    for i in indices:
        e = W.dot(X[i]) + b - Y[i]
        dW += e[:, np.newaxis] * X[i][np.newaxis, :]
        db += e
    return dW / len(indices), db / len(indices)
