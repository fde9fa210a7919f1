# unseen: wrong | line 9 | the derivatives that come back are averaged and not added
import numpy as np


def unbroadcast(G, shape):
    G = np.asarray(G, dtype=float)
    extra = G.ndim - len(shape)
    axes = tuple(range(extra)) + tuple(extra + i for i, n in enumerate(shape) if n == 1 and G.shape[extra + i] != 1)
    return G.mean(axis=axes).reshape(shape)
