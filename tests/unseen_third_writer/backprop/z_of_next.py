# unseen: wrong | line 33 | the slope of the layer that the error comes from, and not of the one it goes to [exception]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    m = X.shape[0]
    dWs, dbs = [], []
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    for i in reversed(range(len(weights))):
        dWs.insert(0, np.dot(delta.T, activations[i]) / m)
        dbs.insert(0, np.sum(delta, axis=0) / m)
        if i:
            delta = np.dot(delta, weights[i]) * sigmoid_prime(zs[i])
    return dWs, dbs
