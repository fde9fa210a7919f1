# unseen: right | - | a helper class of layers, and a loop by index over preallocated lists
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


class Layer:
    def __init__(self, matrix, shift):
        self.matrix, self.shift = matrix, shift

    def __call__(self, rows):
        weighted = np.einsum("ik,jk->ij", rows, self.matrix) + self.shift[np.newaxis, :]
        return weighted, sigmoid(weighted)


def network_forward(weights, biases, X):
    layers = [Layer(W, b) for W, b in zip(weights, biases)]
    zs = [None] * len(layers)
    activations = [X] + [None] * len(layers)
    for depth, layer in enumerate(layers):
        zs[depth], activations[depth + 1] = layer(activations[depth])
    return zs, activations
