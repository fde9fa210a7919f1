# unseen: wrong | line 7 | each row of a matrix is made a unit vector by itself, not the whole array
import numpy as np


def steepest_descent_direction(grad):
    g = np.asarray(grad, dtype=float)
    length = np.linalg.norm(g, axis=-1, keepdims=True)
    safe = np.where(length == 0, 1.0, length)
    return -g / safe
