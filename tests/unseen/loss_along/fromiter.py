# unseen: right | - | np.fromiter over a generator

import numpy as np


def loss_along(loss, w, direction, ts):
    return np.fromiter((loss(np.add(w, t * direction)) for t in ts), dtype=float, count=len(ts))
