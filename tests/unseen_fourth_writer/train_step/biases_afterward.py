# unseen: wrong | line 45 | the gradient for the biases is computed anew after the weights have moved
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return (Z, sigmoid(Z))


def network_forward(weights, biases, X):
    zs, activations = ([], [X])
    for W, b in zip(weights, biases, strict=True):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return (zs, activations)


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for layer in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ activations[layer] / len(X))
        dbs.insert(0, delta.sum(axis=0) / len(X))
        if layer > 0:
            delta = (delta @ weights[layer]) * sigmoid_prime(zs[layer - 1])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    dWs, _ = backprop(weights, biases, X, Y)
    new_weights = [W - eta * dW for W, dW in zip(weights, dWs)]
    _, dbs = backprop(new_weights, biases, X, Y)
    new_biases = [b - eta * db for b, db in zip(biases, dbs)]
    return new_weights, new_biases
