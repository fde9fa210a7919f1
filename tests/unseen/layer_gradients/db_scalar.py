# unseen: wrong | line 8 | db is one number, the mean over examples and neurons [shape]

import numpy as np


def layer_gradients(delta, A_prev):
    dW = np.dot(delta.T, A_prev) / len(delta)
    db = np.mean(delta)
    return dW, db
