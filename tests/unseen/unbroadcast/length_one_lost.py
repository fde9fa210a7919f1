# unseen: wrong | line 9 | the axes of length 1 vanish when they are summed [shape]

import numpy as np


def unbroadcast(G, shape):
    padded = (1,) * (np.ndim(G) - len(shape)) + tuple(shape)
    axes = tuple(k for k in range(np.ndim(G)) if padded[k] == 1)
    return np.sum(G, axis=axes)
