# unseen: wrong | line 7 | it divides by the number of all examples
import numpy as np

def minibatch_gradients(X, Y, W, b, indices):
    Xb, Yb = X[indices], Y[indices]
    residual = Xb @ W.T + b - Yb
    scale = 1.0 / X.shape[0]
    return scale * residual.T @ Xb, scale * residual.sum(axis=0)
