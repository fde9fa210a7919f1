# unseen: wrong | line 8 | the steps are added up, as if ts were increments
import numpy as np

def loss_along(loss, w, direction, ts):
    p = np.array(w, dtype=float)
    out = []
    for t in ts:
        p = p + t * np.asarray(direction)
        out.append(loss(p))
    return np.array(out)
