# unseen: right | - | np.logaddexp for both parts

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    return float((Y * np.logaddexp(0.0, -Z) + (1 - Y) * np.logaddexp(0.0, Z)).sum() / Z.shape[0])
