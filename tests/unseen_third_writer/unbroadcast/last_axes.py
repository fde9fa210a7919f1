# unseen: wrong | line 7 | the extra axes are taken from the end and not from the beginning [shape]
import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=-1)
    for i, s in enumerate(shape):
        if s == 1:
            G = G.sum(axis=i, keepdims=True)
    return G
