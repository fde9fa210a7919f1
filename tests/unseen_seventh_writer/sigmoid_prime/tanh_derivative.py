# unseen: wrong | line 11 | the derivative of tanh, one minus the square, is used
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def sigmoid_prime(z):
    out = sigmoid(z)
    return 1 - out ** 2
