# unseen: wrong | line 8 | comb(n, degree) forbids squares such as xx

import math
import numpy as np


def count_polynomial_features(n, degree):
    return math.comb(n, degree)
