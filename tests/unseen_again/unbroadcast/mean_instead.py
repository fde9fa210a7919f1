# unseen: wrong | line 11 | the mean is taken where the sum belongs

import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    for axis, n in enumerate(shape):
        if n == 1 and G.shape[axis] != 1:
            G = G.mean(axis=axis, keepdims=True)
    return G
