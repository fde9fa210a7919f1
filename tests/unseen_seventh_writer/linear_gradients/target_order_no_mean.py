# unseen: wrong | lines 5, 7 | target minus prediction, and db is not divided by m
import numpy as np

def linear_gradients(X, Y, W, b):
    E = Y - (X @ W.T + b)
    dW = E.T @ X / len(X)
    db = E.sum(0)
    return dW, db
