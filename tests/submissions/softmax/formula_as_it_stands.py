# expect: failed not_finite softmax_unshifted
import numpy as np


def softmax(Z):
    return np.exp(Z) / np.sum(np.exp(Z), axis=1, keepdims=True)
