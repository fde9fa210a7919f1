# unseen: wrong | line 7 | the largest logit that was taken off is not added to the logarithm again
import numpy as np


def softmax_cross_entropy(Z, Y):
    top = np.max(Z, axis=1, keepdims=True)
    lse = np.log(np.sum(np.exp(Z - top), axis=1, keepdims=True))
    costs = np.sum(Y * (lse - Z), axis=1)
    return float(np.mean(costs))
