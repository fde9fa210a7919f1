# unseen: wrong | line 8 | the summed axes of length 1 disappear [shape]
import numpy as np


def unbroadcast(G, shape):
    lead = G.ndim - len(shape)
    axes = tuple(range(lead)) + tuple(lead + i for i, n in enumerate(shape) if n == 1)
    return G.sum(axis=axes)
