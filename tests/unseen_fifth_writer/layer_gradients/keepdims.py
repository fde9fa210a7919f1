# unseen: wrong | line 8 | the bias gradient keeps the axis of the examples [shape]
import numpy as np


def layer_gradients(delta, A_prev):
    m = delta.shape[0]
    dW = np.matmul(delta.T, A_prev) / m
    db = delta.mean(axis=0, keepdims=True)
    return dW, db
