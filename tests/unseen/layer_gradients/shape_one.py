# unseen: wrong | line 7 | m is the number of neurons of the layer before: A_prev.shape[1], as for examples in columns

import numpy as np


def layer_gradients(delta, A_prev):
    m = A_prev.shape[1]
    dW = delta.T @ A_prev / m
    db = np.sum(delta, axis=0) / m
    return dW, db
