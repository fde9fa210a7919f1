# unseen: wrong | line 11 | the slope is divided by the length of grad and not by that of v
import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("zero vector")
    total = 0.0
    for g, c in zip(grad, v):
        total += g * c
    length = np.linalg.norm(grad)
    return float(total / length)
