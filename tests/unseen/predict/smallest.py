# unseen: wrong | line 10 | the least probable class

import numpy as np


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights, biases):
        A = 1 / (1 + np.exp(-(A @ W.T + b)))
    return np.argmin(A, axis=1)
