# unseen: wrong | line 9 | two mistakes: the minus is missing, and it is a sum over the rows

import numpy as np


def softmax_cross_entropy(Z, Y):
    s = Z - Z.max(axis=1, keepdims=True)
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return float(np.sum(Y * logp))
