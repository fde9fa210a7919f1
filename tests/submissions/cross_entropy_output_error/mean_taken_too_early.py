# expect: failed gradient error_averaged
import numpy as np


def cross_entropy_output_error(A, Y):
    return (A - Y) / A.shape[0]
