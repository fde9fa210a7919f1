# expect: failed shape -
import numpy as np


def cross_entropy_output_error(A, Y):
    return (A - Y).sum(axis=1)
