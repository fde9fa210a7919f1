# unseen: wrong | line 8 | n ! in place of (n - 1) !

from math import factorial
import numpy as np


def count_polynomial_features(n, degree):
    return factorial(n + degree - 1) // (factorial(degree) * factorial(n))
