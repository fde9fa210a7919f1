# unseen: wrong | line 12 | the new output weights carry the error back

import numpy as np


def two_layer_update(x, y, W1, W2, eta):
    h = 1 / (1 + np.exp(-(W1 @ x)))
    o = 1 / (1 + np.exp(-(W2 @ h)))
    y_hat = float(o[0])
    d2 = (y_hat - y) * y_hat * (1 - y_hat)
    W2_new = W2 - eta * d2 * h[None, :]
    d1 = d2 * W2_new[0] * h * (1 - h)
    W1_new = W1 - eta * np.outer(d1, x)
    return y_hat, W1_new, W2_new
