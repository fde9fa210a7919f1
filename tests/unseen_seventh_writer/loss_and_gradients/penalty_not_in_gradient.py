# unseen: wrong | line 22 | the penalty's gradient is divided by the batch and not by n_train
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m, hs = len(X), [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        hs.append(sigmoid(hs[-1] @ W.T + b))
    logits = hs[-1] @ weights[-1].T + biases[-1]
    lse = np.logaddexp.reduce(logits, axis=1, keepdims=True)
    loss = np.sum(Y * (lse - logits)) / m + alpha / (2 * n_train) * sum(np.sum(W * W) for W in weights)
    G, gW, gb = (softmax(logits) - Y) / m, [], []
    for l in reversed(range(len(weights))):
        gW.insert(0, G.T @ hs[l] + alpha * weights[l] / m)
        gb.insert(0, G.sum(0))
        G = G @ weights[l] * hs[l] * (1 - hs[l])
    return float(loss), gW, gb
