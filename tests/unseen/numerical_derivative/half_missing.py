# unseen: wrong | line 8 | the difference over two steps is divided by one step only, so the slope is twice too large

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    right, left = f(x + h), f(x - h)
    slope = (right - left) / h
    return slope
