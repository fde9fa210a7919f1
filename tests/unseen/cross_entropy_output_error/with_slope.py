# unseen: wrong | line 7 | the slope of the sigmoid, which cancels here, is multiplied in

import numpy as np


def cross_entropy_output_error(A, Y):
    return (A - Y) * A * (1 - A)
