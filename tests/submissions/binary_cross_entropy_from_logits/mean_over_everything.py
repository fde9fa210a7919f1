# expect: failed value logits_averaged_over_outputs
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    return np.mean(np.logaddexp(0, Z) - Z * Y)
