# unseen: wrong | lines 7, 8 | the mean over the examples is missing in dW, and db is one mean for all neurons
import numpy as np


def layer_gradients(delta, A_prev):
    m, n = delta.shape
    dW = sum(np.outer(delta[i], A_prev[i]) for i in range(m))
    db = np.full(n, np.mean(delta))
    return dW, db
