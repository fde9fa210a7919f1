# unseen: wrong | line 11 | an axis of length 1 is summed away

import numpy as np


def unbroadcast(G, shape):
    extra = G.ndim - len(shape)
    G = G.sum(axis=tuple(range(extra)))
    for axis, n in enumerate(shape):
        if n == 1:
            G = G.sum(axis=axis)
    return G
