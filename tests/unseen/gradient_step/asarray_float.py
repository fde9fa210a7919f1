# unseen: wrong | line 8 | for floats np.asarray makes no copy, so -= changes the argument [changed arguments]

import numpy as np


def gradient_step(w, grad, eta):
    w = np.asarray(w, dtype=float)
    w -= eta * grad
    return w
