# unseen: wrong | line 8 | the inputs go through the sigmoid before the first layer

import numpy as np


def network_forward(weights, biases, X):
    s = lambda z: 1 / (1 + np.exp(-z))
    zs, activations = [], [s(X)]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(s(zs[-1]))
    return zs, activations
