# unseen: right | - | a class that holds the parameters, momentum, and a rate that falls along a line
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


class Net:
    def __init__(self, sizes, rng):
        pairs = list(zip(sizes[:-1], sizes[1:]))
        self.W = [rng.standard_normal((n, k)) / np.sqrt(k) for k, n in pairs]
        self.b = [np.zeros(n) for _, n in pairs]
        self.vW = [np.zeros_like(w) for w in self.W]
        self.vb = [np.zeros_like(b) for b in self.b]

    def step(self, x, y, rate):
        inputs = []
        for w, b in zip(self.W, self.b):
            inputs.append(x)
            z = x @ w.T + b
            x = sigmoid(z)
        error = (softmax(z) - y) / len(y)
        for k in range(len(self.W) - 1, -1, -1):
            gw = error.T @ inputs[k] + 1e-4 * self.W[k]
            gb = error.sum(axis=0)
            error = (error @ self.W[k]) * inputs[k] * (1 - inputs[k])
            self.vW[k] = 0.9 * self.vW[k] - rate * gw
            self.vb[k] = 0.9 * self.vb[k] - rate * gb
            self.W[k] = self.W[k] + self.vW[k]
            self.b[k] = self.b[k] + self.vb[k]


def train(X, Y, sizes, rng):
    net = Net(sizes, rng)
    epochs = 60
    for epoch in range(epochs):
        rate = 0.15 * (1 - epoch / epochs)
        shuffled = rng.permutation(len(X))
        for rows in np.array_split(shuffled, max(1, len(X) // 16)):
            net.step(X[rows], Y[rows], rate)
    return net.W, net.b
