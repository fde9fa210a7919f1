# unseen: wrong | line 8 | tanh in place of the sigmoid

import numpy as np


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, np.tanh(Z)
