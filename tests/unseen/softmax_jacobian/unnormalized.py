# unseen: wrong | line 7 | the probabilities are not divided by their sum

import numpy as np


def softmax_jacobian(z):
    p = np.exp(z - z.max())
    return np.diag(p) - np.outer(p, p)
