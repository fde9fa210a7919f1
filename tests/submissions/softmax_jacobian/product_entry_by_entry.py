# expect: failed value jacobian_product_by_entries
import numpy as np


def probabilities(z):
    powers = np.exp(z - np.max(z))
    return powers / powers.sum()


def softmax_jacobian(z):
    p = probabilities(z)
    return np.diag(p) - p * p.T
