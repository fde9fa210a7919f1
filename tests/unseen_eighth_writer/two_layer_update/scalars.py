# unseen: wrong | line 18 | the second hidden neuron's weights get the error of the first one
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def two_layer_update(x, y, W1, W2, eta):
    a = [float(sigmoid(np.dot(W1[j], x))) for j in (0, 1)]
    y_hat = float(sigmoid(W2[0, 0] * a[0] + W2[0, 1] * a[1]))
    delta = (y_hat - y) * y_hat * (1 - y_hat)
    e0 = delta * W2[0, 0] * a[0] * (1 - a[0])
    e1 = delta * W2[0, 1] * a[1] * (1 - a[1])
    row0 = W1[0] - eta * e0 * x
    row1 = W1[1] - eta * e0 * x
    W2_new = np.array([[W2[0, 0] - eta * delta * a[0], W2[0, 1] - eta * delta * a[1]]])
    return y_hat, np.vstack([row0, row1]), W2_new
