# unseen: wrong | line 7 | the maximum is subtracted in the sum only and not added again
import numpy as np


def softmax_cross_entropy(Z, Y):
    top = Z.max(axis=1, keepdims=True)
    lse = np.log(np.exp(Z - top).sum(axis=1, keepdims=True))
    return float(np.sum(Y * (lse - Z)) / Z.shape[0])
