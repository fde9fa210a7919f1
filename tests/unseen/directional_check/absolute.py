# unseen: wrong | line 9 | the plain difference of the slopes, not their relative error

import numpy as np


def directional_check(f, grad, w, v, h=1e-5):
    claimed = float(np.sum(grad * v))
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return abs(claimed - measured)
