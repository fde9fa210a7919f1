# unseen: wrong | line 7 | np.log(1 + np.exp(Z)) overflows for large Z [not finite]

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    return float(np.sum(np.log(1 + np.exp(Z)) - Y * Z) / len(Z))
