# unseen: wrong | line 10 | the linear part is halved too

import numpy as np


def quadratic_gradient(A, b, w):
    S = A + A.T
    lin = S @ w
    total = lin - b
    return total / 2
