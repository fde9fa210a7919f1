# unseen: wrong | line 8 | the outer product is added
import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - z.max())
    s = e / e.sum()
    return np.diag(s) + np.outer(s, s)
