# unseen: wrong | line 9 | the length of v is not divided out

import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("v is zero")
    return float(grad @ v)
