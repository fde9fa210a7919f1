# unseen: wrong | lines 24, 25 | the gradient of a batch is divided by the size of the training set once more, so hardly anything is learned
import numpy as np


class Net:
    def __init__(self, sizes, rng):
        self.W = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
        self.b = [np.zeros(o) for o in sizes[1:]]

    def forward(self, x):
        acts = [x]
        for W, b in zip(self.W[:-1], self.b[:-1]):
            acts.append(1 / (1 + np.exp(-(acts[-1] @ W.T + b))))
        z = acts[-1] @ self.W[-1].T + self.b[-1]
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return acts, e / e.sum(axis=1, keepdims=True)

    def step(self, x, y, lr, n):
        acts, p = self.forward(x)
        g = (p - y) / len(x)
        for l in range(len(self.W) - 1, -1, -1):
            dW, db = g.T @ acts[l], g.sum(axis=0)
            g = (g @ self.W[l]) * acts[l] * (1 - acts[l])
            self.W[l] = self.W[l] - lr * dW / n
            self.b[l] = self.b[l] - lr * db / n


def train(X, Y, sizes, rng):
    net = Net(sizes, rng)
    for _ in range(30):
        order = rng.permutation(len(X))
        for k in range(0, len(X), 16):
            rows = order[k : k + 16]
            net.step(X[rows], Y[rows], 0.5, len(X))
    return net.W, net.b
