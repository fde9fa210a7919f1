# expect: failed changed_arguments -
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for layer in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ activations[layer] / len(X))
        dbs.insert(0, delta.mean(axis=0))
        if layer > 0:
            delta = (delta @ weights[layer]) * sigmoid_prime(zs[layer - 1])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    dWs, dbs = backprop(weights, biases, X, Y)
    for layer in range(len(weights)):
        weights[layer] -= eta * dWs[layer]
        biases[layer] -= eta * dbs[layer]
    return [W.copy() for W in weights], [b.copy() for b in biases]
