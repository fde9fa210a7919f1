# expect: failed shape -
import numpy as np


def loss_along(loss, w, direction, ts):
    return np.array([[loss(w + t * direction)] for t in ts])
