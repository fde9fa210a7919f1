# expect: failed dtype through_floats
import math


def count_polynomial_features(n, degree):
    return math.comb(n + degree - 1, degree) / 1
