# expect: failed shape repeated_axes_left
import numpy as np


def unbroadcast(G, shape):
    extra = G.ndim - len(shape)
    return np.sum(G, axis=tuple(range(extra)))
