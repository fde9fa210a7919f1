# unseen: wrong | line 8 | a zero vector gets the slope 0 and no ValueError [not refused]
import numpy as np


def directional_derivative(grad, v):
    length = np.sqrt(np.sum(v.astype(float) ** 2))
    if length == 0:
        return 0.0
    return float(np.sum(grad * (v / length)))
