# unseen: wrong | line 7 | axes of length 1 are not summed [shape]
import numpy as np


def unbroadcast(G, shape):
    extra = np.ndim(G) - len(shape)
    return np.sum(G, axis=tuple(range(extra)))
