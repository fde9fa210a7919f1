# unseen: wrong | line 25 | the output layer has a sigmoid before the softmax
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax_cross_entropy(Z, Y):
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logarithms) / len(Z))


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    activations = [X]
    for W, b in zip(weights, biases):
        activations.append(sigmoid(activations[-1] @ W.T + b))
    out = activations[-1]
    m = X.shape[0]
    penalty = alpha / (2 * n_train) * sum(float((W**2).sum()) for W in weights)
    loss = softmax_cross_entropy(out, Y) + penalty
    delta = (softmax(out) - Y) / m * out * (1 - out)
    dWs, dbs = [], []
    for k in range(len(weights) - 1, -1, -1):
        dWs = [delta.T @ activations[k] + alpha / n_train * weights[k]] + dWs
        dbs = [delta.sum(axis=0)] + dbs
        if k:
            delta = (delta @ weights[k]) * activations[k] * (1 - activations[k])
    return loss, dWs, dbs
