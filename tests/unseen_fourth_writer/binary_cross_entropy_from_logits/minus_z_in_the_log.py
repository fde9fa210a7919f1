# unseen: wrong | line 7 | the sign of Z is wrong inside logaddexp, so it is ln(1 + e^-z) - z y
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    softplus = np.logaddexp(0.0, -Z)
    return float((softplus - Z * Y).sum() / Z.shape[0])
