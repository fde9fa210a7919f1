# unseen: wrong | line 8 | the loss at the start is subtracted

import numpy as np


def loss_along(loss, w, direction, ts):
    start = loss(w)
    return np.array([loss(w + t * direction) - start for t in ts])
