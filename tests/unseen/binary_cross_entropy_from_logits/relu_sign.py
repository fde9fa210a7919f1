# unseen: wrong | line 7 | the part Y Z is added where it is subtracted

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    loss = np.maximum(Z, 0) + Y * Z + np.log1p(np.exp(-np.abs(Z)))
    return float(loss.sum() / Z.shape[0])
