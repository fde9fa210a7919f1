# unseen: wrong | line 6 | the derivative with respect to the activation, without the slope of the sigmoid
import numpy as np


def cross_entropy_output_error(A, Y):
    return (1 - Y) / (1 - A) - Y / A
