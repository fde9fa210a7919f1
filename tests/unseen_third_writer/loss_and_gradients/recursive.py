# unseen: right | - | one function that goes forward and comes back by recursion
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
    dWs, dbs = [None] * len(weights), [None] * len(biases)
    share = alpha / n_train

    def through(layer, A):
        Z = A @ weights[layer].T + biases[layer]
        if layer == len(weights) - 1:
            loss, G = softmax_cross_entropy(Z, Y), (softmax(Z) - Y) / len(X)
        else:
            H = sigmoid(Z)
            loss, G = through(layer + 1, H)
            G = G * H * (1 - H)
        dWs[layer], dbs[layer] = G.T @ A + share * weights[layer], G.sum(axis=0)
        return loss, G @ weights[layer]

    loss, _ = through(0, X)
    return float(loss + share / 2 * sum(np.vdot(W, W) for W in weights)), dWs, dbs
