# unseen: wrong | line 8 | the loop starts at 1, so the first partial derivative stays 0

import numpy as np


def bowl_gradient(w):
    g = np.zeros(len(w))
    for i in range(1, len(w)):
        g[i] = 2 * w[i]
    return g
