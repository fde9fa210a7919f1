# unseen: wrong | line 10 | the cosine of the angle is returned, divided by both lengths, with the guard on the gradient too

import numpy as np


def directional_derivative(grad, v):
    if np.linalg.norm(v) == 0:
        raise ValueError("v has no direction")
    v = v / np.max(np.abs(v))
    return float(grad @ v / np.sqrt(grad @ grad) / np.sqrt(v @ v))
