# expect: failed value step_left_behind
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    moving = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        moving[index] += h
        above = f(moving)
        moving[index] -= 2 * h
        gradient[index] = (above - f(moving)) / (2 * h)
    return gradient
