# unseen: wrong | lines 8, 9 | the powers are divided by the sum over the examples and not over the row, and the targets are added
import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    shifted = Z - Z.max(axis=1, keepdims=True)
    probs = np.exp(shifted)
    probs = probs / np.sum(probs, axis=0, keepdims=True)
    return (probs + Y) / len(Z)
