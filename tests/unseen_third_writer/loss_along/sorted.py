# unseen: wrong | line 6 | the values come in the order of sorted ts
import numpy as np


def loss_along(loss, w, direction, ts):
    ordered = np.sort(ts)
    return np.fromiter((loss(w + t * direction) for t in ordered), dtype=float)
