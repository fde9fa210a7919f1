# unseen: wrong | line 8 | only the derivatives of each probability by its own logit are there
import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p * (1 - p))
