# expect: failed value fused_shift_not_taken_back
import numpy as np


def softmax_cross_entropy(Z, Y):
    largest = Z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(Z - largest).sum(axis=1))
    return np.mean(log_sum - (Y * Z).sum(axis=1))
