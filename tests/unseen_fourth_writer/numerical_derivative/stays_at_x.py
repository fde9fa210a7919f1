# unseen: wrong | line 7 | the left value is taken at x and not at x - h, while the distance is still 2 h
import numpy as np


def numerical_derivative(f, x, h=1e-5):
    y_right = f(x + h)
    y_left = f(x)
    dy = y_right - y_left
    dx = (x + h) - (x - h)
    return dy / (2 * h) if dx else 0.0
