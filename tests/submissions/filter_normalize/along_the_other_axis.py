# expect: failed value columns
import numpy as np


def filter_normalize(direction, W):
    d = np.linalg.norm(direction, axis=0)
    return direction / np.where(d == 0, 1, d) * np.linalg.norm(W, axis=0)
