# unseen: wrong | line 8 | the product starts at 0 and stays there

import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    count = 0
    for h in hidden_sizes:
        count *= math.factorial(h)
    return count
