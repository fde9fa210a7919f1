# unseen: right | - | one call for each layer, which returns what is to be passed back
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def backprop(weights, biases, X, Y):
    m = len(X)

    def below(l, a):
        """Derivative of the cost for the input of layer l, and the gradients from layer l on."""
        if l == len(weights):
            return (a - Y) / m, [], []
        out = sigmoid(a @ weights[l].T + biases[l])
        back, dWs, dbs = below(l + 1, out)
        delta = back * out * (1 - out)
        return delta @ weights[l], [delta.T @ a, *dWs], [delta.sum(axis=0), *dbs]

    return below(0, X)[1:]
