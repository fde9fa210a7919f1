# unseen: wrong | line 14 | all weights start at zero, so the hidden neurons stay alike
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def train(X, Y, sizes, rng):
    Ws = [np.zeros((o, i)) for i, o in zip(sizes, sizes[1:])]
    bs = [np.zeros(o) for o in sizes[1:]]
    for epoch in range(30):
        order = rng.permutation(len(X))
        for at in range(0, len(X), 20):
            rows = order[at:at + 20]
            hs = [X[rows]]
            for W, b in zip(Ws[:-1], bs[:-1]):
                hs.append(sigmoid(hs[-1] @ W.T + b))
            G = (softmax(hs[-1] @ Ws[-1].T + bs[-1]) - Y[rows]) / len(rows)
            for l in reversed(range(len(Ws))):
                gW, gb = G.T @ hs[l], G.sum(axis=0)
                G = (G @ Ws[l]) * hs[l] * (1 - hs[l])
                Ws[l], bs[l] = Ws[l] - 0.5 * gW, bs[l] - 0.5 * gb
    return Ws, bs
