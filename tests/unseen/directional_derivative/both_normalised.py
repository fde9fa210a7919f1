# unseen: wrong | line 10 | it divides by the length of the gradient too, so it gives the cosine of the angle

import numpy as np


def directional_derivative(grad, v):
    """cos of the angle"""
    if (v == 0).all():
        raise ValueError
    return float(grad @ v / (np.linalg.norm(grad) * np.linalg.norm(v)))
