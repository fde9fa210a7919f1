# unseen: wrong | line 8 | counts from 1 as in MATLAB, so the first entry remains 0
import numpy as np


def bowl_gradient(w):
    n = len(w)
    g = np.zeros(n)
    for i in range(1, n):
        g[i] = 2 * w[i]
    return g
