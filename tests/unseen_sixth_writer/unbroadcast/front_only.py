# unseen: wrong | line 8 | axes of length 1 of the operand are not summed over [shape]
import numpy as np


def unbroadcast(G, shape):
    while G.ndim > len(shape):
        G = G.sum(axis=0)
    return G
