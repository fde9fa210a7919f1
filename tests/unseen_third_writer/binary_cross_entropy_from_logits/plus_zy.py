# unseen: wrong | line 7 | z y is added and not subtracted
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    softplus = np.logaddexp(0.0, Z)
    return float(np.sum(softplus + Z * Y) / Z.shape[0])
