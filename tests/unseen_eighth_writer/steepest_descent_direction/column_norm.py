# unseen: wrong | line 7 | a matrix is divided by the length of each column and not of the whole
import numpy as np


def steepest_descent_direction(grad):
    grad = np.asarray(grad, dtype=float)
    length = np.sqrt(np.sum(grad ** 2, axis=0))
    if np.all(length == 0):
        return np.zeros_like(grad)
    return -grad / np.where(length == 0, 1, length)
