# expect: failed value -
import numpy as np


def loss_along(loss, w, direction, ts):
    losses = []
    for t in ts:
        for i in np.ndindex(w.shape):
            w[i] = w[i] + t * direction[i]
        losses.append(loss(w))
    return np.array(losses)
