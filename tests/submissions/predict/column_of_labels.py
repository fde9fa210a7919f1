# expect: failed shape -
import numpy as np


def predict(weights, biases, X):
    for W, b in zip(weights[:-1], biases[:-1]):
        X = 1 / (1 + np.exp(-(X @ W.T + b)))
    return np.argmax(X @ weights[-1].T + biases[-1], axis=1, keepdims=True)
