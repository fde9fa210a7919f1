# expect: failed not_finite -
import numpy as np


def softmax_jacobian(z):
    powers = np.exp(z - np.max(z) ** 2)
    p = powers / powers.sum()
    return np.diag(p) - np.outer(p, p)
