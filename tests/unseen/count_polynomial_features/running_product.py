# unseen: right | - | a running product that divides without remainder

import numpy as np


def count_polynomial_features(n, degree):
    count = 1
    for i in range(1, degree + 1):
        count = count * (n + i - 1) // i
    return count
