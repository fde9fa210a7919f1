# unseen: right | - | a sum of outer products, one for each example
import numpy as np


def linear_gradients(X, Y, W, b):
    pairs = [(x, W @ x + b - y) for x, y in zip(X, Y)]
    dW = sum(np.outer(d, x) for x, d in pairs) / len(pairs)
    db = sum(d for _, d in pairs) / len(pairs)
    return dW, db
