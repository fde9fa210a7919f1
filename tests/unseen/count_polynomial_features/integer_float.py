# unseen: wrong | line 9 | the quotient is rounded from floats

import math


def count_polynomial_features(n, degree):
    top = math.factorial(n + degree - 1)
    bottom = math.factorial(degree) * math.factorial(n - 1)
    return round(math.exp(math.log(top) - math.log(bottom)))
