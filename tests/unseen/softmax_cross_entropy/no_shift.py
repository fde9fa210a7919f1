# unseen: wrong | line 7 | logsumexp without the shift overflows [not finite]

import numpy as np


def softmax_cross_entropy(Z, Y):
    lse = np.log(np.sum(np.exp(Z), axis=1))
    return float(np.mean(lse - np.sum(Y * Z, axis=1)))
