# unseen: wrong | line 8 | dW is (n_prev, n), transposed [shape]

import numpy as np


def layer_gradients(delta, A_prev):
    m = delta.shape[0]
    dW = A_prev.T @ delta / m
    db = delta.sum(axis=0) / m
    return dW, db
