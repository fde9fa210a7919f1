# unseen: wrong | line 7 | the slope of the sigmoid is missing

import numpy as np


def hidden_error(delta_next, W_next, Z):
    delta = delta_next @ W_next
    return delta
