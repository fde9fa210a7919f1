# unseen: wrong | line 33 | the loop returns after the first epoch
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def train(X, Y, sizes, rng):
    Ws = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes[:-1], sizes[1:])]
    bs = [np.zeros(o) for o in sizes[1:]]
    for epoch in range(60):
        order = rng.permutation(len(X))
        for s in range(0, len(X), 20):
            r = order[s:s + 20]
            acts = [X[r]]
            for W, b in zip(Ws[:-1], bs[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            G = (softmax(acts[-1] @ Ws[-1].T + bs[-1]) - Y[r]) / len(r)
            for l in range(len(Ws) - 1, -1, -1):
                dW, db = G.T @ acts[l], G.sum(0)
                if l:
                    G = (G @ Ws[l]) * acts[l] * (1 - acts[l])
                Ws[l] = Ws[l] - 0.5 * dW
                bs[l] = bs[l] - 0.5 * db
        return Ws, bs
