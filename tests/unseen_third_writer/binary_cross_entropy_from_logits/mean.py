# unseen: wrong | line 8 | BCEWithLogitsLoss takes the mean over all entries
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    z = np.asarray(Z, dtype=np.float64)
    stable = Y * np.logaddexp(0, -z) + (1 - Y) * np.logaddexp(0, z)
    return float(stable.mean())
