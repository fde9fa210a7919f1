# unseen: wrong | line 11 | the rows have length 1: the length of the rows of W is not multiplied in

import numpy as np


def filter_normalize(direction, W):
    out = np.zeros(direction.shape)
    for j, row in enumerate(direction):
        n = np.sqrt(np.sum(row ** 2))
        if n > 0 and np.any(W[j]):
            out[j] = row / n
    return out
