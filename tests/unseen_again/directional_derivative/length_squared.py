# unseen: wrong | line 9 | divided by the squared length

import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("no direction")
    length = np.sum((v / np.abs(v).max()) ** 2) * np.abs(v).max()
    return float(np.dot(grad, v / length))
