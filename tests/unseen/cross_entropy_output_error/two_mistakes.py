# unseen: wrong | line 7 | two mistakes: the sign is turned, and the slope is multiplied in

import numpy as np


def cross_entropy_output_error(A, Y):
    return (Y - A) * A * (1 - A)
