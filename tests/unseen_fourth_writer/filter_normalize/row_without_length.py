# unseen: wrong | line 10 | a row of zeros in the direction is divided by its length 0 [not finite]
import numpy as np


def filter_normalize(direction, W):
    out = np.zeros(np.shape(direction))
    for j in range(len(direction)):
        d = np.sqrt(np.sum(np.square(direction[j], dtype=float)))
        w = np.sqrt(np.sum(np.square(W[j], dtype=float)))
        out[j] = direction[j] / d * w
    return out
