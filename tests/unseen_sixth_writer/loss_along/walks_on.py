# unseen: wrong | line 9 | each point starts where the last one ended instead of at w
import numpy as np


def loss_along(loss, w, direction, ts):
    here = np.array(w, dtype=float)
    values = []
    for t in ts:
        here = here + t * direction
        values.append(loss(here))
    return np.array(values)
