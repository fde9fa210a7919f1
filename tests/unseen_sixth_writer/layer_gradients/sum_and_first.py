# unseen: wrong | lines 6, 7 | the weights' gradient is not divided by m, and the biases' is that of the first example
import numpy as np


def layer_gradients(delta, A_prev):
    dW = delta.T @ A_prev
    db = delta[0] * 1.0
    return dW, db
