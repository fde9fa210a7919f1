# expect: failed value slice_accumulated
import numpy as np


def loss_along(loss, w, direction, ts):
    losses, place = [], w.astype(float)
    for t in ts:
        place = place + t * direction
        losses.append(loss(place))
    return np.array(losses)
