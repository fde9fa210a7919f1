# unseen: wrong | line 11 | only the last example counts

import numpy as np


def layer_gradients(delta, A_prev):
    m = len(delta)
    db = delta.mean(axis=0)
    dW = np.zeros((delta.shape[1], A_prev.shape[1]))
    for d, a in zip(delta, A_prev):
        dW = np.outer(d, a)
    return dW / m, db
