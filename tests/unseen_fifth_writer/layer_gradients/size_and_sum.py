# unseen: wrong | lines 6, 7 | the weights' gradient is divided by all entries and not by m, and that of the biases by nothing
import numpy as np


def layer_gradients(delta, A_prev):
    grad_weight = np.tensordot(delta, A_prev, axes=(0, 0)) / delta.size
    grad_bias = np.add.reduce(delta, axis=0)
    return grad_weight, grad_bias
