# expect: failed changed_arguments -
import numpy as np


def softmax(Z):
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    activations, m = [X], len(X)
    for W, b in zip(weights[:-1], biases[:-1]):
        activations.append(1 / (1 + np.exp(-(activations[-1] @ W.T + b))))
    P = softmax(activations[-1] @ weights[-1].T + biases[-1])
    loss = -np.sum(Y * np.log(P)) / m + alpha / (2 * n_train) * sum((W**2).sum() for W in weights)
    G, dWs, dbs = (P - Y) / m, [], []
    for W, A in zip(weights[::-1], activations[::-1]):
        below = G @ W * A * (1 - A)
        W *= alpha / n_train
        dWs.append(G.T @ A + W)
        dbs.append(G.sum(axis=0))
        G = below
    return loss, dWs[::-1], dbs[::-1]
