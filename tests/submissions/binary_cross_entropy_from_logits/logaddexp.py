# expect: passed - -
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    return np.sum(np.logaddexp(0, Z) - Z * Y) / len(Z)
