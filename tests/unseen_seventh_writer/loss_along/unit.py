# unseen: wrong | line 5 | the direction is scaled to length 1
import numpy as np

def loss_along(loss, w, direction, ts):
    d = direction / np.linalg.norm(direction)
    return np.array([loss(w + t * d) for t in ts])
