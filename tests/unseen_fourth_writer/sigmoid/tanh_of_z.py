# unseen: wrong | line 6 | the hyperbolic tangent is taken of z and not of z / 2
import numpy as np


def sigmoid(z):
    t = np.tanh(np.asarray(z, dtype=float))
    return (1 + t) / 2
