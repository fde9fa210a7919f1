# unseen: wrong | line 10 | it returns the cost and not its gradient [shape]

import numpy as np


def bowl_gradient(w):
    total = 0
    for wi in w:
        total += wi ** 2
    return total
