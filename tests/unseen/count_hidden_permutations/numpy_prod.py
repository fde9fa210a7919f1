# unseen: wrong | line 8 | np.prod overflows 64 bits, and gives the float 1.0 for an empty list

import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    return np.prod([math.factorial(h) for h in hidden_sizes])
