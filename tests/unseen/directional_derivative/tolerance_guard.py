# unseen: wrong | line 8 | a short direction is taken for zero: the guard refuses every v with a norm below 1e-8 [exception]

import numpy as np


def directional_derivative(grad, v):
    norm = np.linalg.norm(v)
    if norm < 1e-8:
        raise ValueError("The direction must not be zero")
    return float(np.dot(grad, v) / norm)
