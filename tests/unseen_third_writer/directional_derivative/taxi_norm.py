# unseen: wrong | line 8 | v is divided by the sum of its magnitudes and not by its length
import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("zero direction")
    length = np.abs(v).sum()
    return float(np.dot(grad, v) / length)
