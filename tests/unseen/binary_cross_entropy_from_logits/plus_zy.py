# unseen: wrong | line 7 | the product of logits and targets has the wrong sign

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    losses = np.maximum(Z, 0) + Z * Y + np.log1p(np.exp(-np.abs(Z)))
    return float(losses.sum() / len(Z))
