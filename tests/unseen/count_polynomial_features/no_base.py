# unseen: wrong | line 9 | the recursion has no base for degree 0, so it never ends [exception]

import numpy as np


def count_polynomial_features(n, degree):
    if n == 1:
        return 1
    return count_polynomial_features(n - 1, degree) + count_polynomial_features(n, degree - 1)
