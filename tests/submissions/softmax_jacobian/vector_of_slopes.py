# expect: failed shape jacobian_diagonal_as_vector
import numpy as np


def probabilities(z):
    powers = np.exp(z - np.max(z))
    return powers / powers.sum()


def softmax_jacobian(z):
    p = probabilities(z)
    return p * (1 - p)
