# unseen: wrong | lines 8, 11 | the mean in the place of the sum

import numpy as np


def unbroadcast(G, shape):
    extra = G.ndim - len(shape)
    G = G.mean(axis=tuple(range(extra)))
    for axis, length in enumerate(shape):
        if length == 1:
            G = G.mean(axis=axis, keepdims=True)
    return G
