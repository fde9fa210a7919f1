# unseen: wrong | line 7 | a short direction, below 1e-12, is refused as if it were zero [exception]
import numpy as np


def directional_derivative(grad, v):
    n = np.sqrt((v * v).sum())
    if n < 1e-12:
        raise ValueError("v has no direction")
    return float(np.dot(grad, v / n))
