# unseen: wrong | lines 7, 9 | the magnitude of Z stands where its positive part belongs, and the mean is over all entries
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    size = np.abs(np.asarray(Z, dtype=float))
    linear = size - Z * Y
    tail = np.log1p(np.exp(-size))
    return float(np.mean(linear + tail))
