# unseen: wrong | line 8 | it takes a forward difference, f(x + h) - f(x), where the central difference was asked for

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    fx = f(x)
    return (f(x + h) - fx) / h
