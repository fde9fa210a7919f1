# unseen: wrong | line 7 | a zero direction gives nan with a warning instead of a ValueError [not refused]

import numpy as np


def directional_derivative(grad, v):
    u = v / np.linalg.norm(v)
    return float(grad @ u)
