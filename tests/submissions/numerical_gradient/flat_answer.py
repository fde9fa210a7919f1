# expect: failed shape -
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    gradient = []
    for index in np.ndindex(w.shape):
        step = np.zeros(w.shape)
        step[index] = h
        gradient.append((f(w + step) - f(w - step)) / (2 * h))
    return np.array(gradient)
