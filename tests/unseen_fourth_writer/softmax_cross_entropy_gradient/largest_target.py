# unseen: wrong | line 13 | 1 is subtracted at the largest target, which is right for one-hot rows alone
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    m = Z.shape[0]
    dscores = softmax(Z)
    dscores[np.arange(m), np.argmax(Y, axis=1)] -= 1
    dscores /= m
    return dscores
