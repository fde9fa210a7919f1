# unseen: wrong | line 13 | the identity stands in place of diag(p)

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_jacobian(z):
    p = softmax(z[np.newaxis])[0]
    return np.eye(len(p)) - np.outer(p, p)
