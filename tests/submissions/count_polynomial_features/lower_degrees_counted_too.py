# expect: failed value up_to_degree
import math


def count_polynomial_features(n, degree):
    return math.comb(n + degree, degree)
