# expect: failed shape -
import numpy as np


def layer_gradients(delta, A_prev):
    return delta.T @ A_prev / len(delta), np.mean(delta)
