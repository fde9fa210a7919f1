# unseen: wrong | line 9 | the minus is missing: it points up
import numpy as np


def steepest_descent_direction(grad):
    g = np.array(grad, dtype=float)
    size = np.sqrt((g**2).sum())
    if size > 0:
        g /= size
    return g
