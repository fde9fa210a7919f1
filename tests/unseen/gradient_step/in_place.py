# unseen: wrong | line 7 | w is changed in place, and whole numbers cannot take the step [changed arguments]

import numpy as np


def gradient_step(w, grad, eta):
    w -= eta * grad
    return w
