# unseen: wrong | line 9 | the exponentials are divided by the root of the sum of their squares, so that the rows do not sum to 1
import numpy as np


def softmax(Z):
    p = np.zeros(Z.shape)
    for i, row in enumerate(Z):
        e = np.exp(row - max(row))
        norm = np.sqrt(np.sum(e**2))
        p[i] = e / norm
    return p
