# expect: failed not_finite softmax_shifted_by_largest_of_all
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z))
    return powers / powers.sum(axis=1, keepdims=True)
