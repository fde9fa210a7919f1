# unseen: wrong | line 6 | monomials of all degrees up to this one are counted
import numpy as np

import math
def count_polynomial_features(n, degree):
    return math.comb(n + degree, degree)
