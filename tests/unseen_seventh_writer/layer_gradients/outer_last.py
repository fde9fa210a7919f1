# unseen: wrong | line 9 | only the last example's product is kept in dW
import numpy as np

def layer_gradients(delta, A_prev):
    m = delta.shape[0]
    dW = np.zeros((delta.shape[1], A_prev.shape[1]))
    db = np.zeros(delta.shape[1])
    for d, a in zip(delta, A_prev):
        dW = np.outer(d, a) / m
        db = db + d / m
    return dW, db
