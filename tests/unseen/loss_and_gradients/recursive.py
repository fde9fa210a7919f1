# unseen: right | - | recursion: each layer calls the rest of the network and gets its error back

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
    def descend(A, l):
        Z = A @ weights[l].T + biases[l]
        if l == len(weights) - 1:
            loss, G, later = softmax_cross_entropy(Z, Y), (softmax(Z) - Y) / len(X), []
        else:
            H = sigmoid(Z)
            loss, back, later = descend(H, l + 1)
            G = back * H * (1 - H)
        grads = [(G.T @ A + alpha / n_train * weights[l], G.sum(axis=0))]
        return loss, G @ weights[l], grads + later
    loss, _, grads = descend(X, 0)
    penalty = alpha / (2 * n_train) * sum(np.vdot(W, W) for W in weights)
    return float(loss + penalty), [dW for dW, _ in grads], [db for _, db in grads]
