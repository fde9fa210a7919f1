# unseen: wrong | line 34 | the penalty in the gradient is forgotten in the first layer
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
    loss = softmax_cross_entropy(Z, Y)
    for W in weights:
        loss += 0.5 * alpha / n_train * float(np.sum(W**2))
    G, dWs, dbs = (softmax(Z) - Y) / len(X), [], []
    for layer in range(len(weights) - 1, -1, -1):
        dW = G.T @ acts[layer]
        if layer > 0:
            dW = dW + alpha / n_train * weights[layer]
        dWs.append(dW)
        dbs.append(G.sum(axis=0))
        if layer > 0:
            G = (G @ weights[layer]) * acts[layer] * (1 - acts[layer])
    dWs.reverse()
    dbs.reverse()
    return loss, dWs, dbs
