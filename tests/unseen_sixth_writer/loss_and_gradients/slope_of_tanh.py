# unseen: wrong | line 24 | the hidden slope is that of tanh, one minus the square of the activation
import numpy as np


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    def sig(z):
        return np.where(z >= 0, 1, np.exp(-abs(z))) / (1 + np.exp(-abs(z)))

    layers = list(zip(weights, biases))
    hs = [X]
    for W, b in layers[:-1]:
        hs.append(sig(hs[-1] @ W.T + b))
    W, b = layers[-1]
    scores = hs[-1] @ W.T + b
    top = scores.max(1, keepdims=True)
    lse = top + np.log(np.exp(scores - top).sum(1, keepdims=True))
    penalty = alpha / (2 * n_train) * sum((V * V).sum() for V in weights)
    loss = float((Y * (lse - scores)).sum() / len(X) + penalty)
    err = (np.exp(scores - lse) - Y) / len(X)
    dWs, dbs = [], []
    for V, h in zip(weights[::-1], hs[::-1]):
        dWs = [err.T @ h + alpha / n_train * V] + dWs
        dbs = [err.sum(0)] + dbs
        err = err @ V * (1 - h**2)
    return loss, dWs, dbs
