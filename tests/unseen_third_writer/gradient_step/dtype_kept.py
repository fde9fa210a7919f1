# unseen: wrong | line 6 | the result is turned back into the type of w, which cuts integers off [dtype]
import numpy as np


def gradient_step(w, grad, eta):
    new = np.empty_like(w)
    new[...] = w - eta * grad
    return new
