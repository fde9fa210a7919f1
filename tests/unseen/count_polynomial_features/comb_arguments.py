# unseen: wrong | line 7 | the two arguments of comb are off: n over degree

import math


def count_polynomial_features(n, degree):
    return math.comb(n, degree)
