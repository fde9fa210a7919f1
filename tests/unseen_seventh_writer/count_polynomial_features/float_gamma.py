# unseen: wrong | line 6 | floating-point numbers lose the last digits
import numpy as np

import math
def count_polynomial_features(n, degree):
    total = 1.0
    for i in range(1, degree + 1):
        total = total * (n + i - 1) / i
    return int(round(total))
