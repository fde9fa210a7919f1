# unseen: wrong | line 10 | the difference is divided by h, not by the distance 2h

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    left = x - h
    right = x + h
    rise = f(right) - f(left)
    run = right - x
    return rise / run
