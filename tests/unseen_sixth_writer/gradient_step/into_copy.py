# unseen: wrong | line 6 | the step is written into a copy of w, which cuts it off where w is of integers [dtype]
import numpy as np


def gradient_step(w, grad, eta):
    w_new = w.copy()
    w_new[...] = w - eta * grad
    return w_new
