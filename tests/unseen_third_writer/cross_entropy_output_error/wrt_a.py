# unseen: wrong | line 7 | the derivative with respect to the activation, without sigma'
import numpy as np


def cross_entropy_output_error(A, Y):
    with np.errstate(all="ignore"):
        return -Y / A + (1 - Y) / (1 - A)
