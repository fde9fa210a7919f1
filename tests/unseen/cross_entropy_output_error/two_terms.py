# unseen: right | - | the two terms A (1 - Y) and Y (1 - A)

import numpy as np


def cross_entropy_output_error(A, Y):
    return A * (1 - Y) - Y * (1 - A)
