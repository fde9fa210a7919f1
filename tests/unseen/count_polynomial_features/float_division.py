# unseen: wrong | line 8 | / makes a float, which loses digits of large counts or overflows

import math
import numpy as np


def count_polynomial_features(n, degree):
    return int(math.factorial(n + degree - 1) / (math.factorial(degree) * math.factorial(n - 1)))
