# unseen: wrong | line 7 | the uncancelled quotient is 0 / 0 for saturated outputs [not finite]

import numpy as np


def cross_entropy_output_error(A, Y):
    dA = (A - Y) / (A * (1 - A))
    return dA * A * (1 - A)
