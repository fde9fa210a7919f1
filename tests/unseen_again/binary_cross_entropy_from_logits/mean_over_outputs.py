# unseen: wrong | line 10 | a mean over the outputs as well

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    soft = np.maximum(Z, 0) + np.log1p(np.exp(-np.abs(Z)))
    losses = soft - Y * Z
    return float(losses.mean())
