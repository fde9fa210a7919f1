# unseen: right | - | a small class of layers that remember, and a loop over them
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


class Layer:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def __call__(self, a):
        self.z = np.inner(a, self.W) + self.b
        self.a = sigmoid(self.z)
        return self.a


def network_forward(weights, biases, X):
    layers = list(map(Layer, weights, biases))
    signal = X
    for layer in layers:
        signal = layer(signal)
    return [layer.z for layer in layers], [X, *(layer.a for layer in layers)]
