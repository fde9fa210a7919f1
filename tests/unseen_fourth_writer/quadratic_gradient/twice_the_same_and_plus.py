# unseen: wrong | lines 7, 9 | the transposed matrix is forgotten, and b is added in place of subtracted
import numpy as np


def quadratic_gradient(A, b, w):
    left = A @ w
    right = A @ w
    quadratic_part = 0.5 * left + 0.5 * right
    return quadratic_part + b
