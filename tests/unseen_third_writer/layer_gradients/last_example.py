# unseen: wrong | line 10 | dW is overwritten in the loop and not added up
import numpy as np


def layer_gradients(delta, A_prev):
    m = len(delta)
    dW = np.zeros((delta.shape[1], A_prev.shape[1]))
    db = np.zeros(delta.shape[1])
    for d, a in zip(delta, A_prev):
        dW = np.outer(d, a) / m
        db += d / m
    return dW, db
