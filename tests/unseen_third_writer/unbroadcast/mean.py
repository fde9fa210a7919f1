# unseen: wrong | lines 7, 10 | the copies are averaged and not added
import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.mean(axis=0)
    for axis, n in enumerate(shape):
        if n == 1:
            G = G.mean(axis=axis, keepdims=True)
    return G
