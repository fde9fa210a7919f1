# unseen: wrong | line 7 | the result is made with the dtype of z, so for integers it is cut to 0 and 1 [dtype]

import numpy as np


def sigmoid(z):
    out = np.zeros_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    e = np.exp(z[~pos])
    out[~pos] = e / (1 + e)
    return out
