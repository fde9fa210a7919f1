# unseen: wrong | line 8 | the slope of ReLU stands in place of that of the sigmoid

import numpy as np


def hidden_error(delta_next, W_next, Z):
    dZ = delta_next @ W_next
    dZ[Z <= 0] = 0
    return dZ
