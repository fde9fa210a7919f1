# unseen: wrong | line 7 | ts are sorted first, so the losses are in another order

import numpy as np


def loss_along(loss, w, direction, ts):
    return np.array([loss(w + t * direction) for t in np.sort(ts)])
