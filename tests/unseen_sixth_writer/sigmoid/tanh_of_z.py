# unseen: wrong | line 6 | the hyperbolic tangent is taken at z instead of z / 2
import numpy as np


def sigmoid(z):
    t = np.tanh(np.asarray(z, dtype=float))
    return (1.0 + t) / 2.0
