# unseen: wrong | line 8 | the quotient of the factorials is a float, whose digits are not all right
import math


def count_polynomial_features(n, degree):
    top = math.factorial(n + degree - 1)
    bottom = math.factorial(degree) * math.factorial(n - 1)
    return int(top / bottom)
