# unseen: wrong | line 7 | delta is divided in place, so the argument has changed [changed arguments]

import numpy as np


def layer_gradients(delta, A_prev):
    delta /= len(delta)
    return delta.T @ A_prev, delta.sum(axis=0)
