# unseen: wrong | line 9 | the inner product p . p, one number, in place of the outer product

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / np.sum(e)
    return np.diag(p) - p @ p.T
