# expect: failed gradient last_example_only
import numpy as np


def linear_gradients(X, Y, W, b):
    for x, y in zip(X, Y):
        error = W @ x + b - y
        dW, db = np.outer(error, x), error
    return dW, db
