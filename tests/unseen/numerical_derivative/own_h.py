# unseen: wrong | line 7 | the step is overwritten with 1e-5, so the argument h is ignored

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)
