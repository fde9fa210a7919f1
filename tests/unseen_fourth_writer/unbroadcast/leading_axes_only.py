# unseen: wrong | line 9 | the axes in front are summed, and axes of length 1 are not [shape]
import numpy as np


def unbroadcast(G, shape):
    G = np.asarray(G)
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G
