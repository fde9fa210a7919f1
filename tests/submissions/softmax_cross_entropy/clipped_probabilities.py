# expect: failed value fused_clipped
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy(Z, Y):
    return -np.sum(Y * np.log(np.clip(softmax(Z), 1e-12, 1))) / len(Z)
