# unseen: right | - | p[:, None] * (eye - p)

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_jacobian(z):
    p = softmax(np.atleast_2d(z))[0]
    return p[:, None] * (np.eye(p.size) - p[None, :])
