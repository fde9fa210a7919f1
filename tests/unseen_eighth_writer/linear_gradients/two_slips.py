# unseen: wrong | lines 7, 9 | the bias is missing in the prediction, and db is a sum and not a mean
import numpy as np


def linear_gradients(X, Y, W, b):
    N = len(X)
    residual = np.dot(X, W.T) - Y
    grad_W = np.dot(residual.T, X) / N
    grad_b = residual.sum(0)
    return grad_W, grad_b
