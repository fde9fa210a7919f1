# expect: failed changed_arguments -
import numpy as np


def cross_entropy_output_error(A, Y):
    A -= Y
    return A.copy()
