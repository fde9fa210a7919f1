# unseen: wrong | line 7 | * multiplies entry by entry where a matrix product is needed [shape]

import numpy as np


def quadratic_gradient(A, b, w):
    return 0.5 * (A * w + A.T * w) - b
