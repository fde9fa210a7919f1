# unseen: wrong | line 7 | the lengths of the direction are those of its columns and not of its rows
import numpy as np


def filter_normalize(direction, W):
    direction, W = np.asarray(direction, dtype=float), np.asarray(W, dtype=float)
    have = np.sqrt((direction**2).sum(axis=0, keepdims=True))
    want = np.sqrt((W**2).sum(axis=1, keepdims=True))
    safe = np.where(have > 0, have, 1.0)
    return direction / safe * want
