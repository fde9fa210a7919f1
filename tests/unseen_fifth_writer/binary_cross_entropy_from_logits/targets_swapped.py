# unseen: wrong | line 11 | the two softplus terms are exchanged between Y and 1 - Y
import numpy as np


def softplus(u):
    return np.maximum(u, 0) + np.log1p(np.exp(-np.abs(u)))


def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    per_entry = Y * softplus(Z) + (1 - Y) * softplus(-Z)
    return float(per_entry.sum() / Z.shape[0])
