# unseen: wrong | lines 8, 9 | two mistakes: dW has the wrong sign, and db lacks the 1/m

import numpy as np


def layer_gradients(delta, A_prev):
    m = len(delta)
    dW = -np.dot(delta.T, A_prev) / m
    db = np.einsum("ij->j", delta)
    return dW, db
