# unseen: wrong | line 8 | relu in the place of the sigmoid

import numpy as np


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    A = np.maximum(Z, 0)
    return Z, A
