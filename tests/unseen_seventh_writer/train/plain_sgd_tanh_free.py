# unseen: right | - | plain mini-batch descent on softmax cross-entropy, with a falling rate
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def train(X, Y, sizes, rng):
    Ws = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    bs = [np.zeros(o) for o in sizes[1:]]
    epochs = 40
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for at in range(0, len(X), 10):
            rows = order[at:at + 10]
            hs = [X[rows]]
            for W, b in zip(Ws[:-1], bs[:-1]):
                hs.append(sigmoid(hs[-1] @ W.T + b))
            G = (softmax(hs[-1] @ Ws[-1].T + bs[-1]) - Y[rows]) / len(rows)
            for l in range(len(Ws) - 1, -1, -1):
                gW, gb = G.T @ hs[l], G.sum(axis=0)
                G = (G @ Ws[l]) * hs[l] * (1 - hs[l])
                Ws[l] = Ws[l] - 0.5 * (1 - epoch / epochs) * (gW + 1e-4 * Ws[l])
                bs[l] = bs[l] - 0.5 * (1 - epoch / epochs) * gb
    return Ws, bs
