# expect: failed shape -
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    for index in np.ndindex(w.shape):
        step = np.zeros(w.shape)
        step[index] = h
        slope = (f(w + step) - f(w - step)) / (2 * h)
    return slope
