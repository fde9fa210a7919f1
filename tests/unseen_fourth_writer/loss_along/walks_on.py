# unseen: wrong | line 9 | each point is reached from the point before and not from w
import numpy as np


def loss_along(loss, w, direction, ts):
    here = np.array(w, dtype=float)
    values = np.zeros(len(ts))
    for i, t in enumerate(ts):
        here = here + t * direction
        values[i] = loss(here)
    return values
