# unseen: right | line 8 | the logarithm of 1 + a small number loses its digits

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    losses = np.maximum(Z, 0) - Z * Y + np.log(1 + np.exp(-np.abs(Z)))
    return float(losses.sum() / len(Z))
