# unseen: wrong | line 8 | only the derivatives of each probability with respect to its own logit
import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p * (1 - p))
