# expect: passed - -
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    gradient = np.empty(w.shape)
    it = np.nditer(w, flags=["multi_index"], op_flags=["readwrite"])
    for entry in it:
        old = float(entry)
        entry[...] = old + h
        above = f(w)
        entry[...] = old - h
        below = f(w)
        entry[...] = old
        gradient[it.multi_index] = (above - below) / (2 * h)
    return gradient
