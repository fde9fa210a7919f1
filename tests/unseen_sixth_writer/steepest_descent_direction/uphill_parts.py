# unseen: wrong | line 11 | points up: the minus sign is missing in a form that scales by the largest entry first
import numpy as np


def steepest_descent_direction(grad):
    top = np.max(np.abs(grad))
    if top == 0:
        return np.zeros(np.shape(grad))
    parts = grad / top
    size = np.sqrt((parts * parts).sum())
    return np.divide(parts, size)
