# unseen: wrong | line 7 | the lengths of W are those of its columns [exception]
import numpy as np


def filter_normalize(direction, W):
    d = np.sqrt((direction**2).sum(axis=1))
    target = np.sqrt((W**2).sum(axis=0))
    ratio = np.divide(target, d, out=np.zeros(len(d)), where=d > 0)
    return direction * ratio[:, None]
