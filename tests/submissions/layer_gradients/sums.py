# expect: failed gradient gradients_summed
import numpy as np


def layer_gradients(delta, A_prev):
    return np.dot(delta.T, A_prev), np.sum(delta, axis=0)
