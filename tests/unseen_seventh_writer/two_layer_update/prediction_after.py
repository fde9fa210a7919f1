# unseen: wrong | line 18 | y_hat is computed with the new weights
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def two_layer_update(x, y, W1, W2, eta):
    def run(A, B):
        hid = sigmoid(A @ x)
        return hid, float(sigmoid(B @ hid)[0])
    hid, guess = run(W1, W2)
    e = (guess - y) * guess * (1 - guess)
    gB = e * hid.reshape(1, 2)
    gA = (e * W2.ravel() * hid * (1 - hid))[:, None] * x
    A, B = W1 - eta * gA, W2 - eta * gB
    return run(A, B)[1], A, B
