# unseen: wrong | line 12 | 1e-12 in the logarithm, so the cost of very wrong logits is cut at about 27.6

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy(Z, Y):
    return float(-np.sum(Y * np.log(softmax(Z) + 1e-12)) / Z.shape[0])
