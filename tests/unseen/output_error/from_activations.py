# unseen: right | - | the slope from A, no use of Z

import numpy as np


def output_error(A, Y, Z):
    slope = A - A ** 2
    return np.multiply(np.subtract(A, Y), slope)
