# unseen: wrong | lines 20, 24 | the penalty in the loss is divided by the size of the batch, and in the gradient it is doubled
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    layers = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        layers.append(sigmoid(layers[-1] @ W.T + b))
    scores = layers[-1] @ weights[-1].T + biases[-1]
    scores = scores - scores.max(axis=1, keepdims=True)
    log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    data = -(Y * log_p).sum() / m
    penalty = alpha / (2 * m) * sum((W ** 2).sum() for W in weights)
    dWs, dbs = [], []
    delta = (np.exp(log_p) - Y) / m
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ layers[l] + 2 * alpha / n_train * weights[l])
        dbs.insert(0, delta.sum(axis=0))
        if l > 0:
            delta = delta @ weights[l] * layers[l] * (1 - layers[l])
    return float(data + penalty), dWs, dbs
