# unseen: wrong | line 7 | targets minus outputs

import numpy as np


def cross_entropy_output_error(A, Y):
    return Y - A
