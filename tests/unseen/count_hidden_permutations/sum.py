# unseen: wrong | line 8 | the factorials are added in place of multiplied

import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    return sum(math.factorial(h) for h in hidden_sizes)
