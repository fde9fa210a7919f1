# unseen: wrong | line 7 | the step is made in place, in the caller's array [changed arguments]
import numpy as np


def gradient_step(w, grad, eta):
    w = np.asarray(w, dtype=float)
    w -= eta * np.asarray(grad)
    return w
