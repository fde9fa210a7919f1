# unseen: wrong | line 8 | 1e-8 is added to the length against a division by 0, so short gradients do not get the length 1
import numpy as np


def steepest_descent_direction(grad):
    g = np.array(grad, dtype=float)
    size = np.sqrt((g * g).sum())
    return -g / (size + 1e-8)
