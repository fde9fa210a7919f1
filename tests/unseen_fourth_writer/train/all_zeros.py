# unseen: wrong | line 17 | all weights start at 0, so the hidden neurons remain alike
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def train(X, Y, sizes, rng):
    weights = [np.zeros((sizes[i + 1], sizes[i])) for i in range(len(sizes) - 1)]
    biases = [np.zeros(n) for n in sizes[1:]]
    for epoch in range(30):
        order = rng.permutation(len(X))
        for k in range(0, len(X), 20):
            batch = order[k : k + 20]
            acts = [X[batch]]
            for W, b in zip(weights[:-1], biases[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            D = (softmax(acts[-1] @ weights[-1].T + biases[-1]) - Y[batch]) / len(batch)
            for l in range(len(weights) - 1, -1, -1):
                dW, db = D.T @ acts[l], D.sum(axis=0)
                if l > 0:
                    D = (D @ weights[l]) * acts[l] * (1 - acts[l])
                weights[l] = weights[l] - 0.5 * dW
                biases[l] = biases[l] - 0.5 * db
    return weights, biases
