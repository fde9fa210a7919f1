# unseen: wrong | line 7 | the exponent is not -|z| but -z, which overflows [not finite]
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    m = len(Z)
    loss = np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-Z))
    return float(loss.sum() / m)
