# unseen: wrong | line 10 | the point moves on from one t to the next in place of starting at w each time

import numpy as np


def loss_along(loss, w, direction, ts):
    losses = []
    p = np.array(w, dtype=float)
    for t in ts:
        p = p + t * direction
        losses.append(loss(p))
    return np.array(losses)
