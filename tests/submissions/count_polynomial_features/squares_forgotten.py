# expect: failed value without_repetition
import math


def count_polynomial_features(n, degree):
    return math.comb(n, degree)
