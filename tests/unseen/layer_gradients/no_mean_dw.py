# unseen: wrong | line 7 | the 1/m is missing in dW

import numpy as np


def layer_gradients(delta, A_prev):
    dW = delta.T @ A_prev
    db = np.mean(delta, axis=0)
    return dW, db
