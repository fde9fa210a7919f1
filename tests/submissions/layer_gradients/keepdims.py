# expect: failed shape biases_as_row
import numpy as np


def layer_gradients(delta, A_prev):
    m = len(delta)
    return delta.T @ A_prev / m, np.sum(delta, axis=0, keepdims=True) / m
