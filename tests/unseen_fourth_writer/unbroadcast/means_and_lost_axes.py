# unseen: wrong | lines 7, 10 | the derivatives of the axes in front are averaged and not added, and a summed axis of length 1 is dropped [shape]
import numpy as np


def unbroadcast(G, shape):
    extra = np.ndim(G) - len(shape)
    G = np.mean(G, axis=tuple(range(extra)))
    for axis in reversed(range(len(shape))):
        if shape[axis] == 1 and G.shape[axis] > 1:
            G = G.sum(axis=axis)
    return G
