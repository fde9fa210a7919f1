# unseen: wrong | line 7 | the sign of each entry in the place of the direction

import numpy as np


def steepest_descent_direction(grad):
    d = -np.sign(grad)
    n = np.sqrt(np.sum(d ** 2))
    return d / n if n > 0 else d
