# unseen: wrong | lines 32, 39 | the half is missing in the penalty of the loss, and the slope of a hidden layer is not multiplied
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
    logs = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logs) / len(Z))


def forward(weights, biases, X):
    values = [X]
    for i, (W, b) in enumerate(zip(weights, biases)):
        Z = values[-1] @ W.T + b
        values.append(Z if i + 1 == len(weights) else sigmoid(Z))
    return values


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    values = forward(weights, biases, X)
    penalty = alpha / n_train * sum(float(np.sum(W * W)) for W in weights)
    loss = softmax_cross_entropy(values[-1], Y) + penalty
    delta = (softmax(values[-1]) - Y) / len(X)
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    for i in range(len(weights) - 1, -1, -1):
        dWs[i] = delta.T @ values[i] + alpha / n_train * weights[i]
        dbs[i] = delta.sum(axis=0)
        delta = delta @ weights[i]
    return loss, dWs, dbs
