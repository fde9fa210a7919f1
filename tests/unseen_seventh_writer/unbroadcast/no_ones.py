# unseen: wrong | line 6 | axes of length 1 are left long [shape]
import numpy as np

def unbroadcast(G, shape):
    extra = G.ndim - len(shape)
    return G.sum(axis=tuple(range(extra)))
