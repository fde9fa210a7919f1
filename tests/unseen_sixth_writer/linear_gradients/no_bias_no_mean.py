# unseen: wrong | lines 7, 10 | the residual is computed without the biases, and the weights' gradient is a sum and no mean
import numpy as np


def linear_gradients(X, Y, W, b):
    m, n = X.shape
    E = np.einsum("ip,jp->ij", X, W) - Y
    dW = np.zeros(W.shape)
    for i in range(m):
        dW += np.outer(E[i], X[i])
    return dW, E.sum(0) / m
