# unseen: wrong | lines 41, 42 | the weights go uphill, and the biases take twice the step
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
    m = len(X)
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for l in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ activations[l] / m)
        dbs.insert(0, delta.sum(axis=0) / m)
        if l > 0:
            delta = (delta @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    grads_W, grads_b = backprop(weights, biases, X, Y)
    new_W, new_b = [], []
    for i in range(len(weights)):
        new_W.append(weights[i] + eta * grads_W[i])
        new_b.append(biases[i] - 2 * eta * grads_b[i])
    return new_W, new_b
