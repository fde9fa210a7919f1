# unseen: wrong | line 8 | only the last layer is used as if it were alone [exception]

import numpy as np


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights[1:], biases[1:]):
        A = np.tanh(A @ W.T + b)
    return A.argmax(axis=1)
