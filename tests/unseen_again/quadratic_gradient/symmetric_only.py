# unseen: wrong | line 7 | only right for a symmetric matrix

import numpy as np


def quadratic_gradient(A, b, w):
    first = A @ w
    return first - b
