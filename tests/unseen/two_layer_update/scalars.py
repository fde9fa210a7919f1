# unseen: right | - | every weight by itself, scalars and lists

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = [float(sigmoid(sum(w * xi for w, xi in zip(row, x)))) for row in W1]
    y_hat = float(sigmoid(h[0] * W2[0, 0] + h[1] * W2[0, 1]))
    d = (y_hat - y) * y_hat * (1 - y_hat)
    W1_new = [[W1[j, k] - eta * d * W2[0, j] * h[j] * (1 - h[j]) * x[k] for k in range(3)] for j in range(2)]
    W2_new = [[W2[0, j] - eta * d * h[j] for j in range(2)]]
    return y_hat, np.array(W1_new), np.array(W2_new)
