# unseen: wrong | line 8 | the magnitudes of the weights are used

import numpy as np


def hidden_error(delta_next, W_next, Z):
    s = 1 / (1 + np.exp(-Z))
    return delta_next @ np.abs(W_next) * (s - s ** 2)
