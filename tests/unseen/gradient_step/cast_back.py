# unseen: wrong | lines 7, 8 | the new point is cast back to the dtype of w, so whole numbers stay whole [dtype]

import numpy as np


def gradient_step(w, grad, eta):
    w_new = w.copy()
    w_new[...] = w - eta * grad
    return w_new
