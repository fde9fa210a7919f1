# unseen: wrong | line 8 | the logarithm of all rows together

import numpy as np


def softmax_cross_entropy(Z, Y):
    S = Z - Z.max(axis=1, keepdims=True)
    total = np.log(np.sum(np.exp(S)))
    return float(-np.sum(Y * (S - total)) / len(Z))
