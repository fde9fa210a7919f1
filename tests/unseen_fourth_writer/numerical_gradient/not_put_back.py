# unseen: wrong | line 14 | an entry is not put back before the next one is moved, so it stays at w - h
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    point = np.array(w, dtype=float)
    g = np.zeros(point.shape)
    it = np.nditer(point, flags=["multi_index"])
    while not it.finished:
        ix = it.multi_index
        old = point[ix]
        point[ix] = old + h
        right = f(point.copy())
        point[ix] = old - h
        left = f(point.copy())
        g[ix] = (right - left) / (2 * h)
        it.iternext()
    return g
