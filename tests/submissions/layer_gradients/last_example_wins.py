# expect: failed gradient gradients_of_last_example
import numpy as np


def layer_gradients(delta, A_prev):
    for d, a in zip(delta, A_prev):
        dW = np.outer(d, a)
        db = d * 1.0
    return dW, db
