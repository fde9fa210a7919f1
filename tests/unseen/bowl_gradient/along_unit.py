# unseen: wrong | line 8 | two times the unit vector [not finite]

import numpy as np


def bowl_gradient(w):
    length = np.sqrt((w ** 2).sum())
    return 2 * w / length
