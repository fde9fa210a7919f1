# expect: failed value fused_averaged_over_classes
import numpy as np


def softmax_cross_entropy(Z, Y):
    shifted = Z - Z.max(axis=1, keepdims=True)
    return -np.mean(Y * (shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))))
