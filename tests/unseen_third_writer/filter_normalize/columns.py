# unseen: wrong | lines 6, 7 | the lengths are those of the columns
import numpy as np


def filter_normalize(direction, W):
    d = np.sqrt((direction**2).sum(axis=0, keepdims=True))
    w = np.sqrt((W**2).sum(axis=0, keepdims=True))
    ratio = np.divide(w, d, out=np.zeros(d.shape), where=d > 0)
    return direction * ratio
