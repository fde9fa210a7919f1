# unseen: wrong | line 7 | the shapes are lined up at their first axes [shape]

import numpy as np


def unbroadcast(G, shape):
    padded = list(shape) + [1] * (G.ndim - len(shape))
    for axis in range(G.ndim):
        if padded[axis] == 1:
            G = np.sum(G, axis=axis, keepdims=True)
    return G.reshape(shape)
