# unseen: wrong | line 7 | w is doubled in place, so the argument has changed [changed arguments]

import numpy as np


def bowl_gradient(w):
    w *= 2
    return w
