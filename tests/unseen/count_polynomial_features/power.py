# unseen: wrong | line 7 | n ** degree counts xy and yx as two monomials

import numpy as np


def count_polynomial_features(n, degree):
    return n ** degree
