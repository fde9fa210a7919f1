# unseen: wrong | line 7 | / 2 * h multiplies by h where it was to divide by 2 h

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / 2 * h
