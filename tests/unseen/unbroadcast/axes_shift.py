# unseen: wrong | line 9 | the axes are summed one after the other, although the later ones move [shape]

import numpy as np


def unbroadcast(G, shape):
    extra = G.ndim - len(shape)
    for axis in range(extra):
        G = G.sum(axis=axis)
    for axis, n in enumerate(shape):
        if n == 1 and G.shape[axis] > 1:
            G = G.sum(axis=axis, keepdims=True)
    return G
