# unseen: right | - | np.vectorize of an inner function
import numpy as np


def loss_along(loss, w, direction, ts):
    if len(ts) == 0:
        return np.zeros(0)
    return np.vectorize(lambda t: loss(np.add(w, np.multiply(t, direction))), otypes=[float])(ts)
