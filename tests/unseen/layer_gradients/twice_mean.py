# unseen: wrong | line 9 | dW is divided by m twice

import numpy as np


def layer_gradients(delta, A_prev):
    m = len(delta)
    delta = delta / m
    dW = delta.T @ A_prev / m
    db = delta.sum(axis=0)
    return dW, db
