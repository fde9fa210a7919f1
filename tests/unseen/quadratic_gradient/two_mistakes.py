# unseen: wrong | line 7 | two mistakes: b is added, and A is taken for symmetric

import numpy as np


def quadratic_gradient(A, b, w):
    return A @ w + b
