# unseen: wrong | line 7 | the division of floats loses digits, and fails for large numbers [exception]
import math


def count_polynomial_features(n, degree):
    top = math.factorial(n + degree - 1)
    return int(top / (math.factorial(degree) * math.factorial(n - 1)))
