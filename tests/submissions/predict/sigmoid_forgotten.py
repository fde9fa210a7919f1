# expect: failed value linear_hidden
import numpy as np


def predict(weights, biases, X):
    for W, b in zip(weights, biases):
        X = X @ W.T + b
    return np.argmax(X, axis=1)
