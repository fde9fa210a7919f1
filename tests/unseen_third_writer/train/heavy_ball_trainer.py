# unseen: right | - | a trainer class with momentum
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


class Trainer:
    def __init__(self, sizes, rng):
        self.W = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes[:-1], sizes[1:])]
        self.b = [np.zeros(o) for o in sizes[1:]]
        self.uW = [np.zeros_like(W) for W in self.W]
        self.ub = [np.zeros_like(b) for b in self.b]

    def step(self, x, y, eta, beta):
        acts = [x]
        for W, b in zip(self.W[:-1], self.b[:-1]):
            acts.append(sigmoid(acts[-1] @ W.T + b))
        G = (softmax(acts[-1] @ self.W[-1].T + self.b[-1]) - y) / len(x)
        for l in reversed(range(len(self.W))):
            dW, db = G.T @ acts[l], G.sum(axis=0)
            if l:
                G = (G @ self.W[l]) * acts[l] * (1 - acts[l])
            self.uW[l] = beta * self.uW[l] - eta * dW
            self.ub[l] = beta * self.ub[l] - eta * db
            self.W[l] = self.W[l] + self.uW[l]
            self.b[l] = self.b[l] + self.ub[l]


def train(X, Y, sizes, rng):
    net = Trainer(sizes, rng)
    for epoch in range(60):
        for rows in np.array_split(rng.permutation(len(X)), len(X) // 16):
            net.step(X[rows], Y[rows], 0.1, 0.9)
    return net.W, net.b
