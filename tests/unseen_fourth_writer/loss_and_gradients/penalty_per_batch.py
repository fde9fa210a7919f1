# unseen: wrong | line 32 | the gradient of the penalty is divided by the examples of the batch and not by n_train
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy(Z, Y):
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logarithms) / len(Z))


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    acts = [np.asarray(X, dtype=float)]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    logits = acts[-1] @ weights[-1].T + biases[-1]
    loss = softmax_cross_entropy(logits, Y) + alpha / (2 * n_train) * sum(np.vdot(W, W) for W in weights)
    back = (softmax(logits) - Y) / m
    dWs, dbs = [], []
    for W, a in zip(weights[::-1], acts[::-1]):
        dWs.append(back.T @ a + alpha / m * W)
        dbs.append(back.sum(axis=0))
        back = (back @ W) * a * (1 - a)
    return float(loss), dWs[::-1], dbs[::-1]
