# unseen: wrong | line 6 | a variable is used at most once
from math import comb


def count_polynomial_features(n, degree):
    return comb(n, degree)
