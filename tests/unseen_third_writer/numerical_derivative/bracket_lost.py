# unseen: wrong | line 7 | the rise is not in parentheses, so only the left value is divided by 2 h
import numpy as np


def numerical_derivative(f, x, h=1e-5):
    # central difference
    slope = f(x + h) - f(x - h) / (2 * h)
    return slope
