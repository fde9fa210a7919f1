# expect: failed gradient error_reversed
import numpy as np


def cross_entropy_output_error(A, Y):
    delta = Y - A
    return delta
