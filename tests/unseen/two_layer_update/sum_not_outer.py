# unseen: wrong | line 13 | the gradient of W1 is an inner product of the wrong pair

import numpy as np


def two_layer_update(x, y, W1, W2, eta):
    s = lambda z: 1 / (1 + np.exp(-z))
    h = s(W1 @ x)
    o = s(W2 @ h)
    d2 = (o - y) * o * (1 - o)
    d1 = (W2.T @ d2) * h * (1 - h)
    W2_new = W2 - eta * np.outer(d2, h)
    W1_new = W1 - eta * np.outer(h, x) * d1.sum()
    return float(o[0]), W1_new, W2_new
