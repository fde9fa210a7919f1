# unseen: wrong | line 7 | the slope of the sigmoid is missing, as under the cross-entropy

import numpy as np


def output_error(A, Y, Z):
    return A - Y
