# expect: passed - -
import numpy as np


def linear_forward(X, W, b):
    return np.array([[w @ x + c for w, c in zip(W, b)] for x in X])
