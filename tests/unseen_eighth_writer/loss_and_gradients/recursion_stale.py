# unseen: wrong | line 28 | the slope of the hidden sigmoid is taken at the activations and not at the weighted inputs
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m, decay = X.shape[0], alpha / n_train

    def descend(l, A):
        """Loss, derivative with respect to the input A, and gradients of the layers from l on."""
        W = weights[l]
        Z = A @ W.T + biases[l]
        if l == len(weights) - 1:
            top = Z.max(axis=1, keepdims=True)
            E = np.exp(Z - top)
            total = E.sum(axis=1, keepdims=True)
            loss = np.sum(Y * (np.log(total) + top - Z)) / m
            dZ = (E / total - Y) / m
            gW, gb = [], []
        else:
            out = sigmoid(Z)
            loss, d_out, gW, gb = descend(l + 1, out)
            dZ = d_out * sigmoid(out) * (1 - sigmoid(out))
        loss = loss + 0.5 * decay * np.sum(np.square(W))
        return loss, dZ @ W, [dZ.T @ A + decay * W] + gW, [dZ.sum(axis=0)] + gb

    loss, _, dWs, dbs = descend(0, X)
    return float(loss), dWs, dbs
