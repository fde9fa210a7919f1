# unseen: wrong | line 16 | the slope of the hidden neurons is missing

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def two_layer_update(x, y, W1, W2, eta):
    z1 = W1.dot(x)
    a1 = sigmoid(z1)
    z2 = W2.dot(a1)
    a2 = sigmoid(z2)
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = W2.T.dot(delta2)
    new_W2 = W2 - eta * np.outer(delta2, a1)
    new_W1 = W1 - eta * np.outer(delta1, x)
    return float(a2[0]), new_W1, new_W2
