# unseen: wrong | line 9 | the copies are averaged instead of added
import numpy as np


def unbroadcast(G, shape):
    extra = G.ndim - len(shape)
    G = G.sum(axis=tuple(range(extra)))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return G.mean(axis=axes, keepdims=True)
