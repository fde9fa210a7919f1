# unseen: wrong | lines 9, 11 | w itself is moved in place [changed arguments]

import numpy as np


def loss_along(loss, w, direction, ts):
    out = np.zeros(len(ts))
    for i, t in enumerate(ts):
        w += t * direction
        out[i] = loss(w)
        w -= t * direction
    return out
