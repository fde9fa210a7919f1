# unseen: wrong | line 7 | A w - b is the gradient only if A is symmetric

import numpy as np


def quadratic_gradient(A, b, w):
    return A @ w - b
