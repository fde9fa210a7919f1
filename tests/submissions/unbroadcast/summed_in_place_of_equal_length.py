# expect: passed - -
import numpy as np


def unbroadcast(G, shape):
    lined_up = (1,) * (G.ndim - len(shape)) + tuple(shape)
    axes = tuple(k for k in range(G.ndim) if lined_up[k] == 1)
    return np.add.reduce(G, axis=axes, keepdims=True).reshape(shape)
