# expect: passed - -
import numpy as np


def softmax(Z):
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def gradients(weights, biases, X, Y):
    (W1, W2), (b1, b2) = weights, biases
    A = 1 / (1 + np.exp(-(X @ W1.T + b1)))
    G = (softmax(A @ W2.T + b2) - Y) / len(X)
    H = G @ W2 * A * (1 - A)
    return [H.T @ X, G.T @ A], [H.sum(axis=0), G.sum(axis=0)]


def train(X, Y, sizes, rng):
    weights = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    biases = [np.zeros(o) for o in sizes[1:]]
    for epoch in range(50):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 20):
            rows = order[start : start + 20]
            dWs, dbs = gradients(weights, biases, X[rows], Y[rows])
            weights = [W - 0.8 * dW for W, dW in zip(weights, dWs)]
            biases = [b - 0.8 * db for b, db in zip(biases, dbs)]
    return weights, biases
