# unseen: wrong | line 6 | the logits are subtracted from the maximum and not the other way around
import numpy as np


def softmax(Z):
    gap = Z.min(axis=1, keepdims=True) - Z
    weights = np.exp(gap)
    return weights / weights.sum(axis=1, keepdims=True)
