# unseen: wrong | line 10 | each row of A is divided by its sum

import numpy as np


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    e = np.exp(-np.abs(Z))
    A = np.where(Z >= 0, 1.0, e) / (1.0 + e)
    return Z, A / A.sum(axis=1, keepdims=True)
