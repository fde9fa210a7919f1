# expect: failed gradient biases_summed
import numpy as np


def layer_gradients(delta, A_prev):
    m = len(A_prev)
    dW = 1 / m * np.dot(delta.T, A_prev)
    db = np.sum(delta, axis=0)
    return dW, db
