# unseen: wrong | line 7 | the 1/m is missing in both

import numpy as np


def layer_gradients(delta, A_prev):
    return delta.T @ A_prev, delta.sum(axis=0)
