# unseen: wrong | line 7 | the direction is taken for a second point: (1 - t) w + t direction

import numpy as np


def loss_along(loss, w, direction, ts):
    return np.array([loss((1 - t) * w + t * direction) for t in ts])
