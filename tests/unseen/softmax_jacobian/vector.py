# unseen: wrong | line 13 | the entry-by-entry p (1 - p) as a vector [shape]

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_jacobian(z):
    p = softmax(z.reshape(1, -1)).ravel()
    return p * (1 - p)
