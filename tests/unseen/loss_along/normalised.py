# unseen: wrong | line 7 | the direction is brought to length 1

import numpy as np


def loss_along(loss, w, direction, ts):
    d = direction / np.linalg.norm(direction)
    return np.array([loss(w + t * d) for t in ts])
