# expect: failed value one_side_only
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    here = f(w)
    gradient = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        up = w.astype(float)
        up[index] += h
        gradient[index] = (f(up) - here) / h
    return gradient
