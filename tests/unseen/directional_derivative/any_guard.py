# unseen: wrong | line 7 | a direction with a single zero entry is refused too [exception]

import numpy as np


def directional_derivative(grad, v):
    if np.any(v == 0):
        raise ValueError("the direction is zero")
    v = v / np.abs(v).max()
    return float(np.dot(grad, v) / np.linalg.norm(v))
