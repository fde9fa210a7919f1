# unseen: wrong | line 8 | it is the derivative with respect to the activation, without the slope of the sigmoid
import numpy as np


def cross_entropy_output_error(A, Y):
    # d/da [-y log a - (1 - y) log(1 - a)]
    with np.errstate(all="ignore"):
        return (A - Y) / (A * (1 - A))
