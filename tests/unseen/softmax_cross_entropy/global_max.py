# unseen: wrong | line 7 | one maximum for the whole matrix: rows far below it underflow to the logarithm of zero [not finite]

import numpy as np


def softmax_cross_entropy(Z, Y):
    S = Z - np.max(Z)
    logP = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return float(-(Y * logP).sum() / len(Z))
