# unseen: right | - | columns are examples inside, and the best class so far is replaced in a loop over the classes
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def predict(weights, biases, X):
    column = np.asarray(X, dtype=float).T
    last = len(weights) - 1
    for l in range(last + 1):
        column = weights[l] @ column + biases[l].reshape(-1, 1)
        if l < last:
            column = sigmoid(column)
    winner = np.zeros(column.shape[1], dtype=int)
    best = column[0].copy()
    for k in range(1, len(column)):
        better = column[k] > best
        winner[better] = k
        best[better] = column[k][better]
    return winner
