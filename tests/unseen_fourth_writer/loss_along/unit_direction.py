# unseen: wrong | line 7 | the direction is shortened to length 1
import numpy as np


def loss_along(loss, w, direction, ts):
    length = np.linalg.norm(direction)
    unit = direction / length if length > 0 else direction
    return np.array([loss(w + t * unit) for t in ts])
