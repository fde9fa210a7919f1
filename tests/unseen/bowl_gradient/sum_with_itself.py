# unseen: right | - | w + w in place of 2 w

import numpy as np


def bowl_gradient(w):
    return np.add(w, w)
