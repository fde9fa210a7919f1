# unseen: wrong | line 9 | the axes of length 1 are not summed [shape]

import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G
