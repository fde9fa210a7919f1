# unseen: wrong | line 7 | the magnitude of the error loses its sign

import numpy as np


def cross_entropy_output_error(A, Y):
    return np.abs(A - Y)
