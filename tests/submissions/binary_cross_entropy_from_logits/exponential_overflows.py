# expect: failed not_finite logits_overflowing
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    return np.sum(np.log(1 + np.exp(Z)) - Z * Y) / len(Z)
