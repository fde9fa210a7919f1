# expect: passed - -
import numpy as np


def layer_gradients(delta, A_prev):
    outer = delta[:, :, None] * A_prev[:, None, :]
    return outer.mean(axis=0), np.mean(delta, axis=0)
