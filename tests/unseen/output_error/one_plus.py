# unseen: wrong | line 7 | the slope is a (1 + a)

import numpy as np


def output_error(A, Y, Z):
    slope = A * (1 + A)
    return (A - Y) * slope
