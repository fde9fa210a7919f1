# unseen: wrong | line 7 | two mistakes: the sign is turned, and the slope is missing

import numpy as np


def hidden_error(delta_next, W_next, Z):
    return -(delta_next @ W_next)
