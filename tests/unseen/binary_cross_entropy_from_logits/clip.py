# unseen: wrong | line 13 | the activations are clipped, so the cost of large logits is too small

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def binary_cross_entropy_from_logits(Z, Y):
    A = np.clip(sigmoid(Z), 1e-7, 1 - 1e-7)
    return float(-(Y * np.log(A) + (1 - Y) * np.log(1 - A)).sum() / len(Y))
