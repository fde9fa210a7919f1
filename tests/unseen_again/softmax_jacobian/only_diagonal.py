# unseen: wrong | line 10 | the terms off the diagonal are missing

import numpy as np


def softmax_jacobian(z):
    shifted = z - z.max()
    p = np.exp(shifted)
    p = p / p.sum()
    return np.diag(p * (1 - p))
