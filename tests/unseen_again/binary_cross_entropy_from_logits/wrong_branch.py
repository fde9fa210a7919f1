# unseen: wrong | line 11 | the logarithm has the wrong sign in its exponent

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    m = Z.shape[0]
    positive = np.maximum(Z, 0)
    tail = np.log1p(np.exp(-Z * np.sign(Z)))
    cost = positive - Z * (1 - Y) + tail
    return float(np.sum(cost) / m)
