# unseen: wrong | lines 7, 8 | two mistakes: the sign is turned, and the slope is missing

import numpy as np


def output_error(A, Y, Z):
    error = Y - A
    return error
