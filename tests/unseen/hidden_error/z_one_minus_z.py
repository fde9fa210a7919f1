# unseen: wrong | line 8 | Z (1 - Z) where the activation belongs

import numpy as np


def hidden_error(delta_next, W_next, Z):
    back = delta_next @ W_next
    return back * (Z * (1 - Z))
