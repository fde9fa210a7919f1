# unseen: wrong | line 11 | the direction w / |w| is multiplied by 2 |w|^2 and not by 2 |w|
import numpy as np


def bowl_gradient(w):
    w = np.asarray(w, dtype=float)
    r = np.linalg.norm(w)
    if r == 0:
        return np.zeros_like(w)
    unit = w / r
    return 2 * r ** 2 * unit
