# unseen: wrong | line 14 | the hidden layers have no sigmoid

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights, biases):
        A = A @ W.T + b
    return np.argmax(softmax(A), axis=1)
