# unseen: wrong | line 9 | axis=1 as for examples in columns: db is summed over the neurons [shape]

import numpy as np


def layer_gradients(delta, A_prev):
    m = A_prev.shape[0]
    dW = 1. / m * np.dot(delta.T, A_prev)
    db = 1. / m * np.sum(delta, axis=1)
    return dW, db
