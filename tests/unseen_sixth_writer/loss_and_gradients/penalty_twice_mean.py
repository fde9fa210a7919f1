# unseen: wrong | lines 16, 20 | the penalty is divided by the examples of the batch, and its gradient lacks the division
import numpy as np


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    L = len(weights)
    acts = [np.asarray(X, dtype=float)]
    for l in range(L):
        z = acts[-1] @ weights[l].T + biases[l]
        if l < L - 1:
            acts.append(0.5 * (1 + np.tanh(z / 2)))
    z = z - z.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -np.sum(Y * logp) / m
    loss += alpha / (2 * m) * sum(np.sum(W**2) for W in weights)
    d = (np.exp(logp) - Y) / m
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = d.T @ acts[l] + alpha * weights[l]
        dbs[l] = d.sum(axis=0)
        if l > 0:
            d = (d @ weights[l]) * acts[l] * (1 - acts[l])
    return float(loss), dWs, dbs
