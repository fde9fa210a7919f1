# unseen: wrong | line 9 | the target is taken from the row with the number of the place in the batch
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    dW = np.zeros(W.shape)
    db = np.zeros(b.shape)
    for place, row in enumerate(indices):
        error = W.dot(X[row]) + b - Y[place % len(Y)]
        dW += np.outer(error, X[row])
        db += error
    return dW / len(indices), db / len(indices)
