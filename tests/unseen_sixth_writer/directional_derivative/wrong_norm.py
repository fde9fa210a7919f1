# unseen: wrong | line 10 | the length of the gradient is divided out instead of that of v
import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("v is zero")
    big = np.abs(v).max()
    v = v / big
    n = np.sqrt(np.sum(grad**2))
    return float(np.dot(grad, v) / n)
