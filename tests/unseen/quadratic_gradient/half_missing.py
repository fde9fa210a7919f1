# unseen: wrong | line 7 | the half of the cost is left out, so the quadratic part is twice too large

import numpy as np


def quadratic_gradient(A, b, w):
    return (A + A.T) @ w - b
