# unseen: wrong | line 9 | np.mean over all entries divides by the classes too

import numpy as np


def softmax_cross_entropy(Z, Y):
    s = Z - Z.max(axis=1, keepdims=True)
    logp = s - np.log(np.sum(np.exp(s), axis=1, keepdims=True))
    return float(-np.mean(Y * logp))
