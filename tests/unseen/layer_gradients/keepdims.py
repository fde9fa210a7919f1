# unseen: wrong | line 8 | keepdims leaves db with shape (1, n) [shape]

import numpy as np


def layer_gradients(delta, A_prev):
    m = len(A_prev)
    return (delta.T @ A_prev) / m, np.sum(delta, axis=0, keepdims=True) / m
