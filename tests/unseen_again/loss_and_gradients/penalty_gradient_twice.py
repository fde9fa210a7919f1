# unseen: wrong | line 29 | the derivative of the penalty has a factor of 2

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = X.shape[0]
    acts = [np.asarray(X, dtype=float)]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    logits = acts[-1] @ weights[-1].T + biases[-1]
    shift = logits - logits.max(axis=1, keepdims=True)
    logp = shift - np.log(np.exp(shift).sum(axis=1, keepdims=True))
    loss = -np.sum(Y * logp) / m
    loss += alpha / (2 * n_train) * sum(np.sum(W ** 2) for W in weights)
    delta = (np.exp(logp) - Y) / m
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    for l in range(len(weights) - 1, -1, -1):
        dWs[l] = delta.T @ acts[l] + 2 * alpha / n_train * weights[l]
        dbs[l] = delta.sum(axis=0)
        if l > 0:
            delta = (delta @ weights[l]) * acts[l] * (1 - acts[l])
    return float(loss), dWs, dbs
