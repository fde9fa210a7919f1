# unseen: wrong | line 13 | only the diagonal p (1 - p), as for the sigmoid

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_jacobian(z):
    p = softmax(z[None, :])[0]
    return np.diag(p * (1 - p))
