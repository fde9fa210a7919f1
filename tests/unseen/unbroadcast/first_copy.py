# unseen: wrong | lines 8, 10 | the first of the copies in the place of their sum

import numpy as np


def unbroadcast(G, shape):
    k = G.ndim - len(shape)
    G = G[(0,) * k]
    index = tuple(slice(0, 1) if n == 1 else slice(None) for n in shape)
    return G[index]
