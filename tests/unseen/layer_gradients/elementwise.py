# unseen: wrong | line 8 | means are multiplied: the mean of the products is not the product of the means

import numpy as np


def layer_gradients(delta, A_prev):
    d, a = delta.mean(axis=0), A_prev.mean(axis=0)
    return np.outer(d, a), d
