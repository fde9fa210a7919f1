# unseen: wrong | line 7 | short vectors are refused as if they were zero [exception]
import numpy as np


def directional_derivative(grad, v):
    n = np.sqrt(np.sum(v * v))
    if n < 1e-10:
        raise ValueError("v must not be zero")
    u = v / n
    return float(np.sum(grad * u))
