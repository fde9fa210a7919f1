# unseen: wrong | line 8 | every monomial is written down and counted, which takes for ever for large counts [timeout]

from itertools import combinations_with_replacement
import numpy as np


def count_polynomial_features(n, degree):
    return sum(1 for _ in combinations_with_replacement(range(n), degree))
