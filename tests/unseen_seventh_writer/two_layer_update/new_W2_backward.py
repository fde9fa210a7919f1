# unseen: wrong | line 14 | the hidden error uses the new W2
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    out = sigmoid(W2 @ h)[0]
    d_out = (out - y) * out * (1 - out)
    W2n = W2 - eta * d_out * h[None, :]
    d_h = d_out * W2n[0] * h * (1 - h)
    W1n = W1 - eta * np.outer(d_h, x)
    return float(out), W1n, W2n
