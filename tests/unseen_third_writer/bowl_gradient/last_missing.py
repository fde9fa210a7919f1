# unseen: wrong | line 7 | the loop ends one too early, so the last entry is 0
import numpy as np


def bowl_gradient(w):
    g = np.zeros(len(w))
    for i in range(len(w) - 1):
        g[i] = 2 * w[i]
    return g
