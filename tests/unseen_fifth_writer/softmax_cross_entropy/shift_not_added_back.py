# unseen: wrong | line 7 | the logarithm of the sum is that of the shifted logits, and is subtracted from the unshifted ones
import numpy as np


def log_sum_exp(Z):
    top = Z.max(axis=1, keepdims=True)
    return np.log(np.exp(Z - top).sum(axis=1, keepdims=True))


def softmax_cross_entropy(Z, Y):
    log_p = Z - log_sum_exp(Z)
    return float(-np.sum(log_p * Y) / Z.shape[0])
