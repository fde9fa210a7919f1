# unseen: right | - | adds up a row of Pascal's triangle for each further variable
from itertools import accumulate
import numpy as np


def count_polynomial_features(n, degree):
    row = [1] * (degree + 1)
    for _ in range(n - 1):
        row = list(accumulate(row))
    return row[-1]
