# unseen: wrong | line 7 | a row of zeros gives NaN [not finite]
import numpy as np


def filter_normalize(direction, W):
    with np.errstate(all="ignore"):
        unit = direction / np.linalg.norm(direction, axis=1, keepdims=True)
    return unit * np.linalg.norm(W, axis=1, keepdims=True)
