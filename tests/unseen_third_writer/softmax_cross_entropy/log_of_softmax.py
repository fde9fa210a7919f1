# unseen: wrong | line 9 | the logarithm of a probability that is rounded to 0 [not finite]
import numpy as np


def softmax_cross_entropy(Z, Y):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = e / e.sum(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        logP = np.where(Y > 0, np.log(P), 0)
    return float(-(Y * logP).sum() / len(Z))
