# unseen: wrong | line 31 | all biases move by the gradient of the last layer's, kept from another loop
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def backprop(weights, biases, X, Y):
    acts = [X]
    for W, b in zip(weights, biases):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    dWs, dbs = [], []
    G = (acts[-1] - Y) / len(X)
    for l in range(len(weights) - 1, -1, -1):
        G = G * acts[l + 1] * (1 - acts[l + 1])
        dWs.insert(0, G.T @ acts[l])
        dbs.insert(0, G.sum(axis=0))
        G = G @ weights[l]
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    new_W, new_b = [], []
    grads_W, grads_b = backprop(weights, biases, X, Y)
    for W, dW, db in zip(weights, grads_W, grads_b):
        new_W.append(W - eta * dW)
    for b in biases:
        new_b.append(b - eta * db.mean())
    return new_W, new_b
