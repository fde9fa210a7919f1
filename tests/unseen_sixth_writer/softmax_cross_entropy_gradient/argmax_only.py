# unseen: wrong | line 9 | takes every target for one-hot
import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    m = len(Z)
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    P[np.arange(m), Y.argmax(axis=1)] -= 1
    return P / m
