# expect: failed value logits_clipped
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def binary_cross_entropy_from_logits(Z, Y):
    A = np.clip(sigmoid(Z), 1e-12, 1 - 1e-12)
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(Z)
