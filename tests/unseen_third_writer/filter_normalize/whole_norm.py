# unseen: wrong | line 9 | one factor for the whole matrix and not one for each row
import numpy as np


def filter_normalize(direction, W):
    norm = np.linalg.norm(direction)
    if norm == 0:
        return np.zeros(W.shape)
    return direction / norm * np.linalg.norm(W)
