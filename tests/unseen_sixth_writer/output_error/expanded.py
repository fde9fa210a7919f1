# unseen: wrong | line 7 | one term of the product that was multiplied out has the wrong power of A
import numpy as np


def output_error(A, Y, Z):
    first = A**2 - A**3
    second = Y * A - Y * A**3
    return first - second
