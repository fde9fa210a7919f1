# unseen: wrong | line 7 | the bias gradient is a mean over the neurons as well, repeated for each of them
import numpy as np


def layer_gradients(delta, A_prev):
    dW = np.mean([np.outer(d, a) for d, a in zip(delta, A_prev)], axis=0)
    db = np.full(delta.shape[1], delta.mean())
    return dW, db
