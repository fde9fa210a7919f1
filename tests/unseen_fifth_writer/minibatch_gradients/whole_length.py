# unseen: wrong | line 11 | it divides by the number of all examples and not of the chosen ones
import numpy as np


def residuals(X, Y, W, b):
    return X @ W.T + b - Y


def minibatch_gradients(X, Y, W, b, indices):
    x, y = np.take(X, indices, axis=0), np.take(Y, indices, axis=0)
    scale = 1.0 / X.shape[0]
    r = residuals(x, y, W, b)
    return scale * np.einsum("ij,ip->jp", r, x), scale * np.einsum("ij->j", r)
