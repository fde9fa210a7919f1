# unseen: wrong | line 33 | the slope of the hidden layer is written with the activations of the layer before it [exception]
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
    acts = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    Z = acts[-1] @ weights[-1].T + biases[-1]
    loss = softmax_cross_entropy(Z, Y) + alpha / n_train / 2 * sum(np.sum(W**2) for W in weights)
    G, dWs, dbs = (softmax(Z) - Y) / len(X), [], []
    for l in reversed(range(len(weights))):
        dWs.insert(0, G.T @ acts[l] + alpha / n_train * weights[l])
        dbs.insert(0, G.sum(axis=0))
        if l > 0:
            a = acts[l - 1]
            G = (G @ weights[l]) * a * (1 - a)
    return float(loss), dWs, dbs
