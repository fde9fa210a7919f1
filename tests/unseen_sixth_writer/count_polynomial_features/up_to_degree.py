# unseen: wrong | line 7 | counts the monomials of all degrees up to the given one
import math
import numpy as np


def count_polynomial_features(n, degree):
    return math.comb(n + degree, degree)
