# unseen: wrong | line 7 | half a step to either side, so the step is not h

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    half = h / 2
    return (f(x + half) - f(x - half)) / h
