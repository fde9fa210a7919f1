# unseen: wrong | line 21 | the images are shuffled, the labels are not
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
    eta, batch = 0.5, 20
    for _ in range(40):
        X = X[rng.permutation(len(X))]
        for start in range(0, len(X), batch):
            xb, yb = X[start:start + batch], Y[start:start + batch]
            acts = [xb]
            for W, b in zip(Ws[:-1], bs[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            G = (softmax(acts[-1] @ Ws[-1].T + bs[-1]) - yb) / len(xb)
            for l in reversed(range(len(Ws))):
                dW, db = G.T @ acts[l], G.sum(axis=0)
                if l > 0:
                    G = (G @ Ws[l]) * acts[l] * (1 - acts[l])
                Ws[l], bs[l] = Ws[l] - eta * dW, bs[l] - eta * db
    return Ws, bs
