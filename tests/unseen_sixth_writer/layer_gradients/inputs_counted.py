# unseen: wrong | line 7 | the weights' gradient is divided by the number of inputs
import numpy as np


def layer_gradients(delta, A_prev):
    m, n_prev = A_prev.shape
    dW = np.einsum("ij,ik->jk", delta, A_prev) / n_prev
    db = np.einsum("ij->j", delta) / m
    return dW, db
