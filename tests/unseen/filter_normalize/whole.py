# unseen: wrong | line 10 | the norm of the whole matrix and not of each row

import numpy as np


def filter_normalize(direction, W):
    n = np.linalg.norm(direction)
    if n == 0:
        return np.zeros(W.shape)
    return direction / n * np.linalg.norm(W)
