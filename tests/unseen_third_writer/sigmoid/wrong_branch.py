# unseen: wrong | line 11 | for negative z the numerator exp(z) is forgotten
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    ez = np.exp(z[~pos])
    out[~pos] = 1 / (1 + ez)
    return out
