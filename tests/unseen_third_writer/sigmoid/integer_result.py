# unseen: wrong | line 6 | the result has the type of z, so that integers give 0 and 1 [dtype]
import numpy as np


def sigmoid(z):
    a = np.zeros_like(z)
    for i in np.ndindex(z.shape):
        t = float(z[i])
        a[i] = 1 / (1 + np.exp(-t)) if t >= 0 else np.exp(t) / (1 + np.exp(t))
    return a
