# unseen: wrong | line 6 | the derivative of the loss divides by A and 1 - A, which are 0 where the sigmoid is rounded to 0 or 1 [not finite]
import numpy as np


def cross_entropy_output_error(A, Y):
    dC_dA = (1 - Y) / (1 - A) - Y / A
    dA_dZ = A * (1 - A)
    return dC_dA * dA_dZ
