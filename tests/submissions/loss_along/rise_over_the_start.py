# expect: failed value slice_of_differences
import numpy as np


def loss_along(loss, w, direction, ts):
    return np.array([loss(w + t * direction) - loss(w) for t in ts])
