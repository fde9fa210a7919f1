# unseen: wrong | line 8 | the mean over the examples is taken here
import numpy as np


def cross_entropy_output_error(A, Y):
    m = np.shape(A)[0]
    delta = np.subtract(A, Y)
    return delta / m
