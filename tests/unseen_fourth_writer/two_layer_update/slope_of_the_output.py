# unseen: wrong | line 17 | the slope of a hidden neuron has 1 - y_hat in place of 1 - its own activation
import math

import numpy as np


def two_layer_update(x, y, W1, W2, eta):
    def sig(z):
        return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))

    h = [sig(sum(W1[j, k] * x[k] for k in range(3))) for j in range(2)]
    y_hat = sig(W2[0, 0] * h[0] + W2[0, 1] * h[1])
    d_out = (y_hat - y) * y_hat * (1 - y_hat)
    W1_new, W2_new = np.array(W1, dtype=float), np.array(W2, dtype=float)
    for j in range(2):
        W2_new[0, j] -= eta * d_out * h[j]
        d_hidden = d_out * W2[0, j] * h[j] * (1 - y_hat)
        for k in range(3):
            W1_new[j, k] -= eta * d_hidden * x[k]
    return y_hat, W1_new, W2_new
