# unseen: wrong | line 22 | the largest is looked for in each column and not in each row [shape]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def predict(weights, biases, X):
    signal = X
    last = len(weights) - 1
    for l in range(len(weights)):
        signal = signal @ weights[l].T + biases[l]
        signal = softmax(signal) if l == last else sigmoid(signal)
    return np.argmax(signal, axis=0)
