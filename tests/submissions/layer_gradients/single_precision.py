# expect: passed - -
import numpy as np


def layer_gradients(delta, A_prev):
    delta, A_prev = np.float32(delta), np.float32(A_prev)
    return delta.T @ A_prev / np.float32(len(delta)), delta.mean(axis=0)
