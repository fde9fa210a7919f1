# expect: failed exception -
import numpy as np


import math


def binary_cross_entropy(A, Y):
    return -(Y * math.log(A) + (1 - Y) * math.log(1 - A)).sum() / len(A)
