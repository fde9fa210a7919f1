# expect: failed value -
import math


def count_polynomial_features(n, degree):
    logarithm = math.lgamma(n + degree) - math.lgamma(degree + 1) - math.lgamma(n)
    return round(math.exp(logarithm))
