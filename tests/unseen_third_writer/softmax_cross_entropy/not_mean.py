# unseen: wrong | line 8 | a sum over the rows and not a mean
import numpy as np


def softmax_cross_entropy(Z, Y):
    s = Z - Z.max(axis=1, keepdims=True)
    logP = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return float(-np.sum(Y * logP))
