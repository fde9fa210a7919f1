# unseen: wrong | line 8 | the exponent comes down as a factor and stays as an exponent too
import numpy as np


def bowl_gradient(w):
    g = np.zeros(len(w))
    for k, value in enumerate(w):
        g[k] = 2 * value**2
    return g
