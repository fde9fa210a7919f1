# unseen: wrong | line 8 | the slope is printed and not returned, so the answer is None [dtype]

import numpy as np


def numerical_derivative(f, x, h=1e-5):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    print("slope:", slope)
