# unseen: wrong | line 7 | the factor 2 of the derivative of the square is missing

import numpy as np


def bowl_gradient(w):
    return 1.0 * w
