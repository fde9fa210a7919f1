# unseen: wrong | line 11 | the error is sent back without the weights of the output neuron

import numpy as np


def two_layer_update(x, y, W1, W2, eta):
    sig = lambda z: 1.0 / (1.0 + np.exp(-z))
    a1 = sig(W1 @ x)
    a2 = sig(W2 @ a1)[0]
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = delta2 * a1 * (1 - a1)
    return float(a2), W1 - eta * delta1[:, None] * x, W2 - eta * delta2 * a1[None, :]
