# unseen: wrong | line 9 | one total is put into every entry of an operand that was copied

import numpy as np


def unbroadcast(G, shape):
    if G.shape == tuple(shape):
        return G.copy()
    return np.full(shape, G.sum())
