# unseen: wrong | line 7 | the linear part b w still holds w, so it is not differentiated

import numpy as np


def quadratic_gradient(A, b, w):
    return (A + A.T) @ w / 2 - b * w
