# unseen: wrong | line 8 | there is a 1/m in it

import numpy as np


def output_error(A, Y, Z):
    m = A.shape[0]
    return (A - Y) * A * (1 - A) / m
