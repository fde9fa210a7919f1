# unseen: wrong | line 7 | db is divided by the number of neurons and not of examples
import numpy as np


def layer_gradients(delta, A_prev):
    dW = np.einsum("ij,ik->jk", delta, A_prev) / delta.shape[0]
    db = np.einsum("ij->j", delta) / delta.shape[1]
    return dW, db
