# expect: failed value through_floats
import math


def count_polynomial_features(n, degree):
    return int(math.factorial(n + degree - 1) / (math.factorial(degree) * math.factorial(n - 1)))
