# unseen: wrong | line 6 | nothing is subtracted before the exponential [not finite]
import numpy as np


def softmax(Z):
    expZ = np.exp(Z)
    return expZ / expZ.sum(axis=1)[:, None]
