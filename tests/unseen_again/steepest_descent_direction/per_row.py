# unseen: wrong | line 12 | each row is made a unit vector of its own

import numpy as np


def steepest_descent_direction(grad):
    g = np.array(grad, dtype=float)
    big = np.abs(g).max()
    if big == 0:
        return g
    g /= big
    n = np.linalg.norm(g, axis=-1, keepdims=True)
    return -g / n
