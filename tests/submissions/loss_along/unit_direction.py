# expect: failed value slice_normalised
import numpy as np


def loss_along(loss, w, direction, ts):
    unit = direction / np.linalg.norm(direction)
    return np.array([loss(w + t * unit) for t in ts])
