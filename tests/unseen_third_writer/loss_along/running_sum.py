# unseen: wrong | line 8 | w is moved on from point to point and not from the start
import numpy as np


def loss_along(loss, w, direction, ts):
    values = []
    for t in ts:
        w = w + t * direction
        values.append(loss(w))
    return np.array(values)
