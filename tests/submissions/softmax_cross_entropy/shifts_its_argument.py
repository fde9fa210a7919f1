# expect: failed changed_arguments -
import numpy as np


def softmax_cross_entropy(Z, Y):
    Z -= Z.max(axis=1, keepdims=True)
    return -np.sum(Y * (Z - np.log(np.exp(Z).sum(axis=1, keepdims=True)))) / len(Z)
