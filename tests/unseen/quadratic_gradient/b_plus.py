# unseen: wrong | line 8 | b is added where the linear part is subtracted

import numpy as np


def quadratic_gradient(A, b, w):
    S = 0.5 * (A + A.T)
    return S @ w + b
