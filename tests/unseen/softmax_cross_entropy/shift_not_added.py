# unseen: wrong | line 8 | the maximum that was subtracted in the exponent is not added again outside of the logarithm

import numpy as np


def softmax_cross_entropy(Z, Y):
    top = Z.max(axis=1, keepdims=True)
    lse = np.log(np.exp(Z - top).sum(axis=1, keepdims=True))
    return float(np.sum(Y * (lse - Z)) / len(Z))
