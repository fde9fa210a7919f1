# unseen: wrong | line 18 | the coordinate keeps its step when the next one is tried

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    point = np.array(w, dtype=float)
    grad = np.zeros(point.shape)
    it = np.nditer(point, flags=["multi_index"])
    for _ in it:
        k = it.multi_index
        old = point[k]
        point[k] = old + h
        up = f(point)
        point[k] = old - h
        down = f(point)
        grad[k] = (up - down) / (2 * h)
        point[k] = point[k] - h
    return grad
