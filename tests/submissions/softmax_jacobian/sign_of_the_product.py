# expect: failed value jacobian_plus
import numpy as np


def probabilities(z):
    powers = np.exp(z - np.max(z))
    return powers / powers.sum()


def softmax_jacobian(z):
    p = probabilities(z)
    return np.diag(p) + np.outer(p, p)
