# unseen: wrong | line 15 | the cost is averaged over examples and outputs, as a mean over the whole tensor
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def backprop(weights, biases, X, Y):
    def go(a, layer):
        """Go forward from this layer, come back with the derivative of its input."""
        if layer == len(weights):
            return (a - Y) / Y.size, [], []
        out = sigmoid(a @ weights[layer].T + biases[layer])
        from_above, dWs, dbs = go(out, layer + 1)
        local = from_above * out * (1 - out)
        return local @ weights[layer], [local.T @ a, *dWs], [local.sum(axis=0), *dbs]

    _, dWs, dbs = go(X, 0)
    return dWs, dbs
