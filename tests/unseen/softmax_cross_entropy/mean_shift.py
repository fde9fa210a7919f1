# unseen: wrong | line 7 | the mean of each row is subtracted in the place of the maximum [not finite]

import numpy as np


def softmax_cross_entropy(Z, Y):
    S = Z - Z.mean(axis=1, keepdims=True)
    logsum = np.log(np.exp(S).sum(axis=1, keepdims=True))
    return float(-np.sum(Y * (S - logsum)) / len(Z))
