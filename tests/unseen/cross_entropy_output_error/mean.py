# unseen: wrong | line 8 | there is a 1/m in it

import numpy as np


def cross_entropy_output_error(A, Y):
    m = Y.shape[0]
    dZ = (A - Y) / m
    return dZ
