# unseen: wrong | line 7 | the derivative by A is returned, the chain to Z is missing

import numpy as np


def cross_entropy_output_error(A, Y):
    return -(np.divide(Y, A) - np.divide(1 - Y, 1 - A))
