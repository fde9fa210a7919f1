# unseen: wrong | line 8 | the entropy of the predictions, with P twice

import numpy as np


def cross_entropy(P, Y):
    safe = np.where(P > 0, P, 1)
    return float(-np.sum(P * np.log(safe)) / len(P))
