# unseen: wrong | line 8 | Y and 1 - Y are swapped

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    softplus = lambda x: np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
    return float(np.sum(Y * softplus(Z) + (1 - Y) * softplus(-Z)) / len(Z))
