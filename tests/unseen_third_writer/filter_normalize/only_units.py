# unseen: wrong | line 11 | the rows are brought to length 1 only
import numpy as np


def filter_normalize(direction, W):
    out = np.zeros(direction.shape)
    for j in range(len(W)):
        a = np.linalg.norm(direction[j])
        b = np.linalg.norm(W[j])
        if a > 0 and b > 0:
            out[j] = direction[j] / a
    return out
