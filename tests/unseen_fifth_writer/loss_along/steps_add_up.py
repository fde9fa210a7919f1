# unseen: wrong | line 8 | each point starts from the one before and not from w
import numpy as np


def loss_along(loss, w, direction, ts):
    losses, point = [], np.array(w, dtype=float)
    for t in ts:
        point = point + t * direction
        losses.append(loss(point))
    return np.array(losses)
