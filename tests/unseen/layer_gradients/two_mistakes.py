# unseen: wrong | lines 7, 8 | two mistakes: dW is transposed, and both lack the 1/m [shape]

import numpy as np


def layer_gradients(delta, A_prev):
    dW = A_prev.T @ delta
    db = np.sum(delta, axis=0)
    return dW, db
