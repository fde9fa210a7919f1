# expect: failed gradient divided_by_width
import numpy as np


def layer_gradients(delta, A_prev):
    m = A_prev.shape[1]
    return delta.T @ A_prev / m, np.sum(delta, axis=0) / m
