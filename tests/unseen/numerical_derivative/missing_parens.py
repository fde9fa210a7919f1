# unseen: wrong | line 8 | only f(x - h) is divided by 2 h, because the parentheses round the difference are missing

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    # central difference
    df = f(x + h) - f(x - h) / (2 * h)
    return df
