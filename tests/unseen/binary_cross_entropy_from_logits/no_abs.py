# unseen: wrong | line 7 | the magnitude is missing: exp(-Z) overflows for large negative Z, and the formula holds for positive Z only [not finite]

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    loss = np.maximum(Z, 0) - Z * Y + np.log(1 + np.exp(-Z))
    return float(np.sum(loss) / len(Z))
