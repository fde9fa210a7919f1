# unseen: right | - | a small class for a layer, with forward and backward
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


class Layer:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, A):
        self.inp = A
        self.out = sigmoid(A @ self.W.T + self.b)
        return self.out

    def backward(self, G):
        G = G * self.out * (1 - self.out)
        self.dW, self.db = G.T @ self.inp, G.sum(axis=0)
        return G @ self.W


def backprop(weights, biases, X, Y):
    layers = [Layer(W, b) for W, b in zip(weights, biases)]
    out = X
    for layer in layers:
        out = layer.forward(out)
    G = (out - Y) / len(X)
    for layer in layers[::-1]:
        G = layer.backward(G)
    return [layer.dW for layer in layers], [layer.db for layer in layers]
