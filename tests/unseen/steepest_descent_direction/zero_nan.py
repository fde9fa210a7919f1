# unseen: wrong | line 8 | a zero gradient gives nan instead of zeros [not finite]

import numpy as np


def steepest_descent_direction(grad):
    length = np.linalg.norm(grad)
    return -grad / length
