# unseen: wrong | line 7 | it goes the other way: minus t

import numpy as np


def loss_along(loss, w, direction, ts):
    return np.array([loss(w - t * direction) for t in ts])
