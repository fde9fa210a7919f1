# unseen: wrong | line 8 | a small weight decay is left in dW

import numpy as np


def linear_gradients(X, Y, W, b):
    E = X @ W.T + b - Y
    dW = E.T @ X / len(X) + 0.01 * W
    db = E.mean(axis=0)
    return dW, db
