# unseen: wrong | line 10 | it is the gradient of the length of w, not of its square
import numpy as np


def bowl_gradient(w):
    # d|w|/dw = w/|w|
    r = np.linalg.norm(w)
    if r == 0:
        return np.zeros(len(w))
    return w / r
