# unseen: wrong | line 6 | the result is written into an array of the type of z, so integers become 0 and 1 [dtype]
import numpy as np


def sigmoid(z):
    a = np.zeros_like(z)
    pos = z >= 0
    a[pos] = 1 / (1 + np.exp(-z[pos]))
    ez = np.exp(z[~pos])
    a[~pos] = ez / (1 + ez)
    return a
