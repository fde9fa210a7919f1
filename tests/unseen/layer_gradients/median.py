# unseen: wrong | line 8 | db is the median over the examples

import numpy as np


def layer_gradients(delta, A_prev):
    dW = delta.T @ A_prev / len(delta)
    db = np.median(delta, axis=0)
    return dW, db
