# unseen: wrong | line 14 | the flat gradient is put back in the order of columns
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    base = np.array(w, dtype=float)
    shape = base.shape
    slopes = np.empty(base.size)
    for i in range(base.size):
        up, down = base.ravel().copy(), base.ravel().copy()
        up[i] += h
        down[i] -= h
        slopes[i] = (f(up.reshape(shape)) - f(down.reshape(shape))) / (2 * h)
    return slopes.reshape(shape, order="F")
