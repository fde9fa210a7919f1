# unseen: wrong | line 9 | a zero direction gives 0.0 where a ValueError was asked for [not refused]

import numpy as np


def directional_derivative(grad, v):
    length = np.sqrt((v ** 2).sum())
    if length == 0:
        return 0.0
    return float((grad * v).sum() / length)
