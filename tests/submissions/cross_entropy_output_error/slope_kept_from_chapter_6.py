# expect: failed gradient error_with_slope
import numpy as np


def cross_entropy_output_error(A, Y):
    return (A - Y) * A * (1 - A)
